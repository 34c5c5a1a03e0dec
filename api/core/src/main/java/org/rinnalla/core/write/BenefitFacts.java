package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rinnalla.core.plugin.InstalledBenefits;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.BenefitType.Form;
import org.rinnalla.spi.BenefitType.Option;
import org.rinnalla.spi.BenefitType.Standing;
import org.rinnalla.spi.CodeEntry;

/** What a country's table says of a benefit. Only what was looked up refuses; what is commonly known warns. */
record BenefitFacts(InstalledBenefits benefits) {
    void check(Draft<SheetCommand> draft, Sheet sheet) {
        Optional<LocalDate> start = sheet.date("startsOn");
        Optional<String> code = sheet.text("benefitType");
        if (start.isEmpty() || code.isEmpty()) {
            return;
        }
        Optional<BenefitType> type = benefits.entries(start.get()).stream().filter(entry -> entry.code().equals(code.get())).findFirst()
                .flatMap(entry -> benefits.type(entry.code()));
        if (type.isEmpty()) {
            draft.wrong("UNKNOWN_CODE", "benefitType", "error.career.benefit-unknown",
                    Map.of("table", benefits.rules().table(), "allowed",
                            benefits.entries(start.get()).stream().map(CodeEntry::code).collect(Collectors.joining(", "))));
            return;
        }
        extent(draft, sheet, type.get());
        if (sheet.decimal("incomeLimitAmount").isPresent() && type.get().form() != Form.INCOME_LIMIT) {
            draft.wrong("NOT_ALLOWED", "incomeLimitAmount", "error.career.no-income-limit");
        }
        if (sheet.yes("dormant") && !type.get().options().contains(Option.DORMANT)) {
            draft.wrong("NOT_ALLOWED", "dormant", "error.career.not-dormant");
        }
        stepless(draft, sheet, type.get());
    }

    private static void extent(Draft<SheetCommand> draft, Sheet sheet, BenefitType type) {
        Optional<Integer> extent = sheet.integer("extent");
        if (!draft.sound("extent")) {
            return;
        }
        if (type.form() != Form.EXTENT) {
            extent.ifPresent(each -> draft.wrong("NOT_ALLOWED", "extent", "error.career.no-extent"));
        } else if (extent.isEmpty()) {
            draft.wrong("REQUIRED", "extent", "error.career.extent-missing");
        } else if (!type.extents().isEmpty() && !type.extents().contains(extent.get())) {
            Map<String, Object> arguments = Map.of("allowed",
                    type.extents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            if (type.standing() == Standing.LOOKED_UP) {
                draft.wrong("EXTENT_NOT_ALLOWED", "extent", "error.career.extent-not-allowed", arguments);
            } else {
                draft.warn("EXTENT_UNUSUAL", "extent", "warn.career.extent-unusual", arguments);
            }
        }
    }

    private static void stepless(Draft<SheetCommand> draft, Sheet sheet, BenefitType type) {
        if (!sheet.yes("stepless")) {
            return;
        }
        if (!type.options().contains(Option.STEPLESS)) {
            draft.wrong("NOT_ALLOWED", "stepless", "error.career.not-stepless");
        } else if (sheet.yes("dormant")) {
            draft.wrong("NOT_ALLOWED", "stepless", "error.career.dormant-and-stepless");
        } else if (type.steplessDecidedBefore().isPresent()) {
            LocalDate before = type.steplessDecidedBefore().get();
            if (sheet.date("decidedOn").isEmpty()) {
                draft.wrong("REQUIRED", "decidedOn", "error.career.stepless-decided", Map.of("before", before));
            } else if (!sheet.date("decidedOn").get().isBefore(before)) {
                draft.wrong("STEPLESS_DECISION", "decidedOn", "error.career.stepless-decided", Map.of("before", before));
            }
        }
    }
}
