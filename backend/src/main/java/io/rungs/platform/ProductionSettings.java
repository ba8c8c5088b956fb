package io.rungs.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// What has to be set where people rely on Rungs, and what must not be.
final class ProductionSettings {
    private ProductionSettings() {}

    static List<String> faults(Environment settings) {
        List<String> faults = new ArrayList<>();
        if (lacks(settings, "spring.datasource.url"))
            faults.add("set spring.datasource.url (SPRING_DATASOURCE_URL) to a PostgreSQL database");
        if (lacks(settings, PublicAddress.SETTING))
            faults.add("set rungs.public-url (RUNGS_PUBLIC_URL) to the address that people type");
        else if (isReadByOthers(settings.getProperty(PublicAddress.SETTING, "")))
            faults.add("set rungs.public-url (RUNGS_PUBLIC_URL) to an address with https:"
                    + " over http whoever is on the way reads the cookies");
        if (SettingFaults.registrations(settings).isEmpty())
            faults.add(
                    "configure a sign-in provider: spring.security.oauth2.client.registration.<id>.client-id and the rest");
        if (settings.getProperty("rungs.built-in-provider", Boolean.class, false))
            faults.add("remove rungs.built-in-provider: its people and passwords are public");
        return faults;
    }

    private static boolean lacks(Environment settings, String name) {
        return !StringUtils.hasText(settings.getProperty(name));
    }

    private static boolean isReadByOthers(String url) {
        if (PublicAddress.fault(url).isPresent()) return false;
        var address = new PublicAddress(url);
        return !address.isSecure() && !address.isLoopback();
    }
}
