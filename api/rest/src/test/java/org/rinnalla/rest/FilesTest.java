package org.rinnalla.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final String HEAD = "ref,givenName,familyName,unitRef,birthDate,gender\n";
    private static final String URL = "/v1/imports?kind=participants";
    private final RestFixture rest = RestFixture.start();

    @AfterEach
    void stop() {
        rest.close();
    }

    @Test
    void eachRowIsAnswered() {
        List<String> lines = csv(URL, HEAD + "a,Kim,Berg,u1,2004-05-06,WOMAN\nthere,Kim,Berg,u1,,\nb,Kim,,u1,yesterday,BLUE\n").body()
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"line\":2,\"status\":\"created\",\"id\":").contains("\"ref\":\"a\"");
        assertThat(lines.get(1)).startsWith("{\"line\":3,\"status\":\"skipped\",\"ref\":\"there\"").contains("ALREADY_EXISTS");
        assertThat(lines.get(2)).startsWith("{\"line\":4,\"status\":\"refused\",\"ref\":\"b\"").contains("\"field\":\"familyName\"",
                "\"field\":\"birthDate\"", "\"field\":\"gender\"");
        assertThat(lines.get(3)).contains("\"rows\":3,\"created\":1,\"skipped\":1,\"refused\":1,\"valid\":0,\"complete\":true");
    }

    @Test
    void semicolonsAByteOrderMarkAndQuotesAreRead() {
        String file = "\uFEFF" + HEAD.replace(',', ';') + "a;\"Kim; \"\"K\"\"\";Åberg;u1;;\r\n\r\n";

        assertThat(csv(URL, file).body()).contains("\"status\":\"created\"", "\"rows\":1");
    }

    @Test
    void theFilesOwnFaultsAreNamedByLineAndColumn() {
        assertThat(csv(URL, "").body()).contains("EMPTY_FILE");
        assertThat(csv(URL, HEAD).body()).contains("EMPTY_FILE");
        assertThat(csv(URL, "a,Kim,Berg,u1,,\n").body()).contains("NO_HEADER", "givenName");
        assertThat(csv(URL, "ref,ref,color,givenName,familyName\na,b,c,d,e\n").body()).contains("DUPLICATE_COLUMN", "UNKNOWN_COLUMN",
                "MISSING_COLUMN", "\"field\":\"unitRef\"");
        assertThat(csv(URL, HEAD + "a,Kim,Berg,u1\n").body()).contains("\"line\":2", "WRONG_CELL_COUNT");
        assertThat(csv(URL, HEAD + "a,Kim,Berg,u1,,\na,Kim,Berg,u1,,\n").body()).contains("\"line\":3", "DUPLICATE_REF", "line 2");
        assertThat(csv(URL, HEAD + ",Kim,Berg,u1,,\n").body()).contains("\"field\":\"ref\",\"code\":\"REQUIRED\"");
        assertThat(csv(URL, HEAD + "a,\"" + "x".repeat(100_000) + "\",Berg,u1,,\n").body()).contains("UNREADABLE_CSV");
    }

    @Test
    void aFileInLatin1IsRefusedWithThePlaceOfTheByte() {
        byte[] file = (HEAD + "a,Kim,Berg,u1,,\nb,Kim,\u00c5berg,u1,,\n").getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = rest.send("POST", URL, BodyPublishers.ofByteArray(file), "Content-Type", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("NOT_UTF_8", "\"line\":3", "0xC5", "byte " + (new String(file, StandardCharsets.ISO_8859_1)
                .indexOf('\u00c5') + 1));
        assertThat(rest.writes.log).doesNotContain("commit");
    }

    @Test
    void jsonLinesAreReadOneByOne() {
        String file = """
                {"ref":"a","givenName":"Kim","familyName":"Berg","unitRef":"u1"}
                {"ref":"b",
                {"ref":"c","givenName":"Kim","familyName":"Berg","unitRef":"u1","color":"red"}
                [1]
                {"ref":"d","ref":"e"}
                """;

        List<String> lines = rest.post(URL, file, "Content-Type", "application/x-ndjson").body().lines().toList();

        assertThat(lines.get(0)).contains("\"status\":\"created\"");
        assertThat(lines.get(1)).contains("\"line\":2", "UNREADABLE_JSON");
        assertThat(lines.get(2)).contains("\"line\":3", "UNKNOWN_COLUMN", "\"field\":\"color\"");
        assertThat(lines.get(3)).contains("\"line\":4", "NO_OBJECT");
        assertThat(lines.get(4)).contains("\"line\":5", "DUPLICATE_PROPERTY");
    }

    @Test
    void allOrNothingWritesNothingWhenOneRowIsRefused() {
        String answer = csv(URL + "&mode=atomic", HEAD + "a,Kim,Berg,u1,,\nb,Kim,,u1,,\n").body();

        assertThat(answer).contains("\"line\":2,\"status\":\"valid\"", "\"line\":3,\"status\":\"refused\"", "\"created\":0");
        assertThat(rest.writes.log).containsExactly("batch 2", "close");
    }

    @Test
    void aDryRunMakesNothing() {
        assertThat(csv(URL + "&dryRun=true", HEAD + "a,Kim,Berg,u1,,\n").body()).contains("\"status\":\"valid\"", "\"dryRun\":true")
                .doesNotContain("\"id\"");
    }

    @Test
    void aLongPackedFileIsAnsweredToAClientThatSendsEverythingFirst() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(HEAD.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50_000; i++) {
                out.write(("r" + i + ",Kim,Berg,u1,2004-05-06,WOMAN\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        HttpResponse<String> answer = rest.send("POST", URL, BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Type", "text/csv",
                "Content-Encoding", "gzip");

        assertThat(answer.body().lines()).hasSize(50_001).last().asString().contains("\"created\":50000");
        assertThat(rest.writes.log).contains("batch 1000").hasSize(52);
    }

    @Test
    void wrongParametersAndTypesAreRefused() {
        assertThat(csv("/v1/imports?kind=cars", HEAD).body()).contains("participants, employers");
        assertThat(csv("/v1/imports", HEAD).statusCode()).isEqualTo(400);
        assertThat(csv(URL + "&mode=maybe", HEAD).body()).contains("row, atomic");
        assertThat(rest.post(URL, HEAD, "Content-Type", "application/xml").statusCode()).isEqualTo(415);
    }

    @Test
    void anExportHasTheColumnsOfAnImportAndNoFormula() {
        HttpResponse<String> csv = rest.get("/v1/exports/contacts?format=csv", "X-Role", "INTEGRATION");

        assertThat(csv.body().lines().toList().getFirst()).isEqualTo(
                "ref,participantRef,employerRef,staffMemberRef,heldOn,kind,faceToFace,place,actor,minutes,"
                        + "visitNumber,participantPresent,method,outcome,nextStep,nextStepOn,unitRef");
        assertThat(csv.body()).contains("'=1+1,p1,,,2026-03-01,MEETING,true,,,", "c2,p2,,,2026-03-02");
        assertThat(rest.get("/v1/exports/contacts", "X-Role", "INTEGRATION").body())
                .contains("{\"ref\":\"c2\",\"participantRef\":\"p2\",\"heldOn\":\"2026-03-02\"");
        rest.audit.clear();
        assertThat(rest.get("/v1/exports/contacts").statusCode()).isEqualTo(403);
        assertThat(rest.audit).singleElement().satisfies(entry -> assertThat(entry.outcome()).isEqualTo("DENIED"));
        assertThat(rest.get("/v1/exports/participants?format=csv", "X-Role", "INTEGRATION").body()).doesNotContain("nationalId");
    }

    private HttpResponse<String> csv(String path, String file) {
        return rest.post(path, file, "Content-Type", "text/csv; charset=utf-8");
    }
}
