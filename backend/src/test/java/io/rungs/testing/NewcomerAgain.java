package io.rungs.testing;

import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Each class of tests begins with a newcomer, whatever was published of his before.
class NewcomerAgain implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext test) {
        Newcomer.again(SpringExtension.getApplicationContext(test).getBean(DSLContext.class));
    }
}
