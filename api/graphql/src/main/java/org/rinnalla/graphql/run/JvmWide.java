package org.rinnalla.graphql.run;

import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import org.rinnalla.graphql.GraphQlLimits;

/** The engine's defaults hold for the whole virtual machine and are far too lax; whoever parses without options of its own gets these. */
final class JvmWide {
    private static final int SDL_CHARACTERS = 4_000_000;

    private JvmWide() {}

    static void set(GraphQlLimits limits) {
        ParserOptions operation = ParserOptions.newParserOptions().captureIgnoredChars(false).captureLineComments(false)
                .captureSourceLocation(true).readerTrackData(false).maxCharacters(limits.bodyBytes())
                .maxTokens(limits.document().tokens()).maxWhitespaceTokens(limits.bodyBytes()).maxRuleDepth(200)
                .redactTokenParserErrorMessages(true).build();
        ParserOptions.setDefaultParserOptions(operation);
        ParserOptions.setDefaultOperationParserOptions(operation);
        ParserOptions.setDefaultSdlParserOptions(operation.transform(options -> options.maxCharacters(SDL_CHARACTERS)
                .maxTokens(SDL_CHARACTERS / 4).maxWhitespaceTokens(SDL_CHARACTERS).redactTokenParserErrorMessages(false)));
        QueryComplexityLimits.setDefaultLimits(
                QueryComplexityLimits.newLimits().maxDepth(50).maxFieldsCount(10 * limits.document().fields()).build());
    }
}
