package org.parley.conversation;

import java.util.List;

/**
 * What an agent is in a conversation.
 *
 * @param capabilities that whoever takes the role has to have
 * @param priority     the higher, the more it says counts; from 0
 */
public record AgentRole(String name, String description, List<String> capabilities, int priority) {}
