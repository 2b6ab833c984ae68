using System.Collections.Immutable;

namespace Pedagogy6P.Formats.OpenBadges;

/// <summary>
/// One badge: a learner has completed a module. Immutable and thread-safe; record equality compares the JSON by identity.
/// </summary>
/// <param name="Id">URI of the credential, the same for the same learner, module, programme and salt.</param>
/// <param name="LearnerId">Id of the learner; not in the JSON.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="ValidFrom">Day of the completion.</param>
/// <param name="Issuer">Who stands behind it.</param>
/// <param name="Json">The credential as JSON-LD in UTF-8, unsigned.</param>
public sealed record BadgeCredential(string Id, string LearnerId, string ModuleId, DateTimeOffset ValidFrom, BadgeIssuer Issuer,
    ImmutableArray<byte> Json);
