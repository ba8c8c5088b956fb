package io.rungs.identity.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/// All that a session keeps of somebody who signed in: the account. Its id is the principal's name.
record Member(UUID account) implements OAuth2User, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
