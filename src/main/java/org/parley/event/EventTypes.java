package org.parley.event;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class EventTypes {
    public static final List<Class<?>> ALL = List.of(
            Notification.class,
            Subscribe.class,
            Subscribed.class,
            Subscription.class,
            Unsubscribe.class,
            Unsubscribed.class);

    private EventTypes() {}
}
