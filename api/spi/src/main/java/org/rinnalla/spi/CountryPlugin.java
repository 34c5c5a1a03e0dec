package org.rinnalla.spi;

import java.util.List;
import java.util.Optional;

/**
 * A country's or a programme's part of the platform: the one type that {@link java.util.ServiceLoader} looks for in a plugin JAR
 * ({@code META-INF/services/org.rinnalla.spi.CountryPlugin} with exactly one line).
 *
 * <p>A plugin is a class that returns contributions. Each defaults to none, so that a new kind of contribution never breaks an old
 * plugin. Contributions are asked for once, when the plugin is verified; they must be immutable and free of side effects. A plugin
 * gets no entity manager, connection, file or network from the platform: what it may know arrives in the {@code …Environment} argument
 * of each call.
 *
 * <p>What a contribution does at work ({@code check}, {@code parse}, {@code run}, {@code resolve} …) is called on threads of the plugin,
 * several at a time, and may be called for another request before it has ended for one: it keeps no state. Each call has a time budget (2
 * seconds unless the installation says otherwise; a report 60). A call that throws, answers {@code null} or takes longer is the plugin's
 * fault: what needed it answers {@code PLUGIN_FAILED} with the plugin's id, and everything else goes on. What it threw stands in no answer
 * and its message in no log, as it may hold a name; so do not log personal data yourself.
 *
 * <p>Texts: for each language that the descriptor names, the JAR holds {@code META-INF/rinnalla/messages_<tag>.properties} (UTF-8, ICU
 * MessageFormat patterns). Every {@link TextKey} that a contribution uses must stand in every bundle, or the plugin is refused.
 */
public interface CountryPlugin {
    /** Who this is. Called first; a plugin whose descriptor cannot be read is refused. */
    PluginDescriptor descriptor();

    /** The settings that an installation may make. Asked for second, so that everything else can depend on them. */
    @Experimental
    default Optional<PluginConfiguration<?>> configuration() {
        return Optional.empty();
    }

    /** The programmes whose rules this plugin knows. */
    default List<ProgrammeDefinition> programmes() {
        return List.of();
    }

    /** The kinds of national person identifiers, in the order in which an input is offered to them. */
    default List<PersonIdentifier> identifiers() {
        return List.of();
    }

    /** The kinds of registration numbers of employers and providers, in the order in which an input is offered to them. */
    @Experimental
    default List<OrganisationIdentifier> organisationIdentifiers() {
        return List.of();
    }

    /** Code lists (areas, benefits, …) with validity dates and sources. */
    default List<CodeTable> codeTables() {
        return List.of();
    }

    /** The grades of protected identity that the country has. */
    default List<ProtectionGrade> protectionGrades() {
        return List.of();
    }

    /** What the country knows of benefits and work. */
    default Optional<BenefitRules> benefits() {
        return Optional.empty();
    }

    /** The reports that can be run over the programmes of this plugin. */
    default List<ReportDefinition> reports() {
        return List.of();
    }

    /** Ways of counting beside those of the platform. */
    default List<FigureDefinition> figures() {
        return List.of();
    }

    /** Report formats beside JSON, CSV, PDF and XLSX, which the platform writes for every report. */
    default List<ReportWriter> reportWriters() {
        return List.of();
    }

    /** Fields and types that this plugin adds to the GraphQL schema. */
    default Optional<SchemaExtension> schema() {
        return Optional.empty();
    }

    /** Fields that the platform keeps with the rows of its own nouns, at most one extension a noun. */
    @Experimental
    default List<DataExtension> data() {
        return List.of();
    }

    /** Invented data for a first start in demo mode. */
    default List<DemoSet> demo() {
        return List.of();
    }

    /** Who hears of commands before and after they are done. */
    @Experimental
    default List<CommandListener> listeners() {
        return List.of();
    }
}
