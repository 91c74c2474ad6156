package org.parley.api;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same declared types, where rules are interpreted and no class is made of them. */
@QuarkusTest
@TestProfile(InterpretedRuleEditingTest.Interpreted.class)
class InterpretedOwnTypesTest extends OwnTypesTest {}
