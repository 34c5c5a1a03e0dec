package org.rinnalla.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open shared object file: No such file | libcrypt.so.1, which this system lacks: install the package libcrypt1
            mariadbd: error while loading shared libraries: libodd.so.7: cannot open shared object file: No such file   | libodd.so.7, which this system lacks: install the package that has it
            mariadbd: /lib/libc.so.6: version `GLIBC_2.28' not found (required by mariadbd)                             | needs GLIBC_2.28
            [ERROR] Can't start server: Bind on TCP/IP port. Got error: 98: Address already in use                      | port is taken by another program
            [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11                                                          | Another database server uses the data folder kept
            [ERROR] InnoDB: Write to file ./ibdata1 failed at offset 0. Error number 28 means 'No space left on device' | The disk under the data folder kept is full
            [ERROR] InnoDB: Operating system error number 13 in a file operation. Permission denied                     | start as the user who made it
            [ERROR] InnoDB: Corrupted page                                                                              | ended with code 1 saying "InnoDB: Corrupted page"
            setsid: failed to execute place/bin/mariadbd: Permission denied                                            | cannot be run from place/bin/mariadbd (Permission denied): the folder must allow programs
            nothing to go by                                                                                            | ended with code 1: see its log
            """)
    void theLogsLastWordsBecomeOneLineForPeople(String log, String line) {
        // Given the log of a server that did not start, when it is explained, then one line says why and what to do
        assertThat(StartFailure.reason(Path.of("kept"), log + "\n[ERROR] Aborting\n", 1)).contains(line).doesNotContain("\n");
    }
}
