package org.rinnalla.plugin.finland;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.CodeTable;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.DemoSet;
import org.rinnalla.spi.FidelityReport;
import org.rinnalla.spi.OrganisationIdentifier;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PluginConfiguration;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.SpiRange;

/** Finland's part of the platform. */
public final class FinlandPlugin implements CountryPlugin {
    private final List<CodeTable> codeTables = Stream
            .of(AreaCodes.tables(), BenefitFile.tables(), List.of(WorkSupport.table(), ClientDataDuties.table()))
            .flatMap(List::stream).toList();
    private volatile FinnishSettings settings = new FinnishSettings(false);

    /** Finland's Swedish has words of its own (personbeteckning, välfärdsområde): its bundle is not Sweden's. */
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("finland", "FI", "0.1.0", SpiRange.from(1, 0),
                List.of(Locale.of("fi"), Locale.of("sv", "FI"), Locale.ENGLISH));
    }

    @Override
    public Optional<PluginConfiguration<?>> configuration() {
        return Optional.of(new PluginConfiguration<>(settings, given -> settings = given));
    }

    @Override
    public List<ProgrammeDefinition> programmes() {
        return List.of(new ThlIps());
    }

    @Override
    public List<PersonIdentifier> identifiers() {
        return List.of(new Hetu(settings.temporaryCodes() ? Hetu.Temporary.ACCEPTED : Hetu.Temporary.REFUSED));
    }

    @Override
    public List<OrganisationIdentifier> organisationIdentifiers() {
        return List.of(new BusinessId());
    }

    @Override
    public List<CodeTable> codeTables() {
        return codeTables;
    }

    @Override
    public List<ProtectionGrade> protectionGrades() {
        return ProtectedIdentity.grades();
    }

    @Override
    public Optional<BenefitRules> benefits() {
        return Optional.of(new FinnishBenefits());
    }

    @Override
    public List<ReportDefinition> reports() {
        return List.of(new SiteReport(), new EvaluationExport(), FidelityReport.of("fi-fidelity"));
    }

    @Override
    public List<DemoSet> demo() {
        return DemoTenants.all();
    }
}
