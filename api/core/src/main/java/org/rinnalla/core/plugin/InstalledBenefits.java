package org.rinnalla.core.plugin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

/**
 * What a country knows of benefits, and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param rules a copy; only {@link BenefitRules#advise} runs code of the plugin
 */
public record InstalledBenefits(InstalledPlugin plugin, BenefitRules rules) {
    public Optional<BenefitType> type(String code) {
        return rules.types().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** The country's table of benefits; the verification saw to it that it is there. */
    public CodeTable table() {
        return plugin.contributions().codeTables().stream().filter(table -> table.id().equals(rules.table())).findFirst().orElseThrow();
    }

    /** The benefits that there are on a day. */
    public List<CodeEntry> entries(LocalDate on) {
        return table().entries().stream().filter(entry -> entry.validFrom().filter(on::isBefore).isEmpty())
                .filter(entry -> entry.validTo().filter(on::isAfter).isEmpty()).toList();
    }
}
