package io.rungs.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins a test by the clock again, with what comes before and after each, where it failed while the machine stood
/// still. Not for ever: on a machine that keeps standing still nothing can be measured, and the test fails.
final class AgainAfterStandstill implements InvocationInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(AgainAfterStandstill.class);
    private static final int TIMES = 2;

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        attempt(invocation, test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        attempt(invocation, test, context);
    }

    private static void attempt(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        Object instance = context.getRequiredTestInstance();
        long stood = Standstill.count();
        try {
            invocation.proceed();
            return;
        } catch (Throwable e) {
            if (Standstill.count() == stood) throw e;
            LOG.warn("{} failed while the machine stood still, and is begun again", context.getDisplayName(), e);
        }
        for (int left = TIMES - 1; ; left--) {
            each(AfterEach.class, instance);
            each(BeforeEach.class, instance);
            stood = Standstill.count();
            try {
                ReflectionSupport.invokeMethod(
                        test.getExecutable(), instance, test.getArguments().toArray());
                return;
            } catch (Throwable e) {
                if (left == 0 || Standstill.count() == stood) throw e;
                LOG.warn("{} failed while the machine stood still again", context.getDisplayName(), e);
            }
        }
    }

    private static void each(Class<? extends Annotation> when, Object instance) {
        for (Method method :
                AnnotationSupport.findAnnotatedMethods(instance.getClass(), when, HierarchyTraversalMode.TOP_DOWN))
            ReflectionSupport.invokeMethod(method, instance);
    }
}
