package org.parley.journal;

/**
 * What was answered to a command given under a key, word for word, so that who repeats it gets the same.
 *
 * @param request  what was asked, as a hash: the same key with another request is not answered so
 * @param status   of HTTP
 * @param location of what was made; null if nothing was
 * @param tag      of the content, as the header ETag has it; null if it has none
 * @param body     null if there was none
 */
public record KeptAnswer(String request, int status, String location, String tag, String body) {}
