package io.rungs.identity.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionException;

/// Notes the use of a session as well as it can: where the database takes nothing in, whoever only reads is
/// answered all the same. What else a session is told, is kept or refused.
///
/// Of one request each session is read once, and a use that is noted already costs nothing.
final class UsedSessions<S extends Session> implements SessionRepository<UsedSession<S>> {
    private static final Logger LOG = LoggerFactory.getLogger(UsedSessions.class);

    private final SessionRepository<S> all;

    private final Runnable cleaning;
    private final SessionMemory memory;

    UsedSessions(SessionRepository<S> all, Runnable cleaning, SessionMemory memory) {
        this.all = all;
        this.cleaning = cleaning;
        this.memory = memory;
    }

    /// Those that are over.
    void forgetExpired() {
        cleaning.run();
    }

    @Configuration(proxyBeanMethods = false)
    static class InPlace {
        @Bean
        static BeanPostProcessor usedSessions(ObjectProvider<SessionMemory> memory) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JdbcIndexedSessionRepository sessions
                            ? of(sessions, sessions::cleanUpExpiredSessions, memory.getObject())
                            : bean;
                }
            };
        }

        private static <S extends Session> UsedSessions<S> of(
                SessionRepository<S> sessions, Runnable cleaning, SessionMemory memory) {
            return new UsedSessions<>(sessions, cleaning, memory);
        }
    }

    @Override
    public UsedSession<S> createSession() {
        return new UsedSession<>(all.createSession(), true);
    }

    @Override
    public void save(UsedSession<S> session) {
        if (!session.changed() && !session.used()) return;
        try {
            keep(session);
        } catch (DataAccessException | TransactionException e) {
            if (session.changed()) throw e;
            LOG.debug("The use of a session was not noted", e);
        }
    }

    private void keep(UsedSession<S> session) {
        all.save(session.kept());
        memory.forget(session.getId());
        session.isKept();
    }

    @Override
    public @Nullable UsedSession<S> findById(String id) {
        return RequestedSessions.get(id, this::find);
    }

    private @Nullable UsedSession<S> find(String id) {
        if (RequestedSessions.onlyReads()) return remembered(id);
        S found = all.findById(id);
        return found == null ? null : new UsedSession<>(found, false);
    }

    private @Nullable UsedSession<S> remembered(String id) {
        S found = memory.get(id, all::findById);
        return found == null ? null : UsedSession.shared(found, () -> all.findById(id));
    }

    @Override
    public void deleteById(String id) {
        RequestedSessions.forget(id);
        try {
            all.deleteById(id);
        } finally {
            memory.forget();
        }
    }
}
