package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rinnalla.plugin.example.ExamplePlugin;
import org.rinnalla.spi.Role;
import org.rinnalla.testkit.OnPlatform;
import org.rinnalla.testkit.RunningPlatform;

/** The kit's platform for plugin authors: one annotation, a database, a client and a token for each role. */
@OnPlatform(ExamplePlugin.class)
class OnPlatformIT {
    @Test
    void thePluginIsAtWorkAlone(RunningPlatform platform) {
        HttpResponse<String> answer = platform.graphql(Role.TEAM_LEADER, "{ plugins { id state circuit programmes } }");

        assertThat(answer.body()).isEqualTo("{\"data\":{\"plugins\":[{\"id\":\"example\",\"state\":\"ACTIVE\",\"circuit\":\"CLOSED\","
                + "\"programmes\":[\"xx.example.programme\"]}]}}");
    }

    @Test
    void eachRoleMayWhatItMay(RunningPlatform platform) {
        assertThat(platform.get(Role.TEAM_LEADER, "/v1/participants?first=5").statusCode()).isEqualTo(200);
        assertThat(platform.get(Role.ADMINISTRATOR, "/v1/participants?first=5").statusCode()).isEqualTo(403);
        assertThat(platform.post(Role.ADMINISTRATOR, "/v1/providers", "{\"ref\":\"p1\",\"name\":\"Kit Care\",\"kind\":\"MUNICIPALITY\"}")
                .statusCode())
                .isLessThan(500);
    }
}
