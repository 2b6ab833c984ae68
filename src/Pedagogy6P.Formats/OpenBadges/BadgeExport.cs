using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pedagogy6P.Formats.Case;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.OpenBadges;

/// <summary>
/// Open Badges 3.0 credentials of completed modules, aligned with the competencies that the modules teach. Unsigned they are JSON-LD of
/// their own; <see cref="BadgeSigner"/> signs them. Stateless and thread-safe.
/// </summary>
public static class BadgeExport
{
    private const string FirstContext = "https://www.w3.org/ns/credentials/v2";
    private const string SecondContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The credentials of one learner, in the order of the outcomes, then of the modules completed without one; a module completed several
    /// times gives one, its first.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="learner">The learner, whose id is hashed in the credential (<paramref name="salt"/>) and never shown.</param>
    /// <param name="issuer">Who stands behind them.</param>
    /// <param name="salt">Mixed into the hash, at least 8 letters; whoever knows it can prove whose badge it is.</param>
    /// <param name="zone">Offset of the school's midnight: outcomes know days only.</param>
    /// <param name="issued">Day from which badges of modules are valid that were completed on no known day; null leaves those out.</param>
    /// <param name="framework">The package that the programme came from (<see cref="CaseFolder"/>), whose identifiers its competencies
    /// have; null for none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">The issuer's id is no absolute URI, its name is empty, or the salt too short.</exception>
    public static ImmutableArray<BadgeCredential> Of(Programme programme, Learner learner, BadgeIssuer issuer, string salt,
        TimeSpan zone = default, DateOnly? issued = null, CasePackage? framework = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentNullException.ThrowIfNull(salt);
        Check(issuer, salt);
        var identifiers = new CaseIdentifiers(programme, framework);
        return
        [
            .. Completed(learner, issued).Where(outcome => programme.FindModule(outcome.ModuleId) is not null)
                .Select(outcome => Of(programme, identifiers, learner, outcome, issuer, salt, zone)),
        ];
    }

    private static IEnumerable<Outcome> Completed(Learner learner, DateOnly? issued)
    {
        Outcome[] outcomes = [.. learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed)];
        foreach (string module in outcomes.Select(outcome => outcome.ModuleId).Concat(learner.Completed).Distinct(StringComparer.Ordinal))
        {
            Outcome? first = outcomes.Where(outcome => string.Equals(outcome.ModuleId, module, StringComparison.Ordinal))
                .OrderBy(outcome => outcome.Ended is null).ThenBy(outcome => outcome.Ended).FirstOrDefault();
            if ((first?.Ended ?? issued) is DateOnly day)
            {
                yield return (first ?? new Outcome(module, null, day, OutcomeStatus.Completed)) with { Ended = day };
            }
        }
    }

    private static BadgeCredential Of(Programme programme, CaseIdentifiers identifiers, Learner learner, Outcome outcome,
        BadgeIssuer issuer, string salt, TimeSpan zone)
    {
        Module module = programme.FindModule(outcome.ModuleId)!;
        var from = new DateTimeOffset(outcome.Ended!.Value.ToDateTime(TimeOnly.MinValue), zone);
        string id = NamedUuid.Urn("badge", programme.Id, module.Id, learner.Id, salt);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            WriteTexts(json, "@context", [FirstContext, SecondContext]);
            json.WriteString("id", id);
            WriteTexts(json, "type", ["VerifiableCredential", "OpenBadgeCredential"]);
            json.WriteString("name", module.Title);
            json.WriteStartObject("issuer");
            json.WriteString("id", issuer.Id);
            WriteTexts(json, "type", ["Profile"]);
            json.WriteString("name", issuer.Name);
            json.WriteEndObject();
            json.WriteString("validFrom", from.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteStartObject("credentialSubject");
            WriteTexts(json, "type", ["AchievementSubject"]);
            WriteIdentity(json, learner.Id, salt);
            WriteAchievement(json, programme, identifiers, module);
            if (outcome.Score is double score)
            {
                WriteResult(json, score);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new BadgeCredential(id, learner.Id, module.Id, from, issuer, [.. stream.ToArray()]);
    }

    private static void WriteIdentity(Utf8JsonWriter json, string learner, string salt)
    {
        json.WriteStartArray("identifier");
        json.WriteStartObject();
        json.WriteString("type", "IdentityObject");
        json.WriteString("identityHash", BadgeIdentity.Hash(learner, salt));
        json.WriteString("identityType", "sourcedId");
        json.WriteBoolean("hashed", true);
        json.WriteString("salt", salt);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAchievement(Utf8JsonWriter json, Programme programme, CaseIdentifiers identifiers, Module module)
    {
        json.WriteStartObject("achievement");
        json.WriteString("id", NamedUuid.Urn("achievement", programme.Id, module.Id));
        WriteTexts(json, "type", ["Achievement"]);
        json.WriteString("achievementType", "Course");
        json.WriteString("name", module.Title);
        json.WriteString("description", string.Create(CultureInfo.InvariantCulture,
            $"{module.Title} ({module.Hours} h), {programme.Title}"));
        json.WriteStartObject("criteria");
        json.WriteString("narrative", $"{module.Title}: completed.");
        json.WriteEndObject();
        WriteAlignments(json, programme, identifiers, module);
        json.WriteEndObject();
    }

    private static void WriteAlignments(Utf8JsonWriter json, Programme programme, CaseIdentifiers identifiers, Module module)
    {
        ModuleCompetency[] taught = [.. programme.Tables.ModuleCompetencies.Where(row => row.Attainment > row.Entry
            && string.Equals(row.ModuleId, module.Id, StringComparison.Ordinal))];
        if (taught.Length == 0)
        {
            return;
        }

        json.WriteStartArray("alignment");
        foreach (Competency competency in taught.Select(row => programme.FindCompetency(row.CompetencyId)!))
        {
            bool isUri = Uri.TryCreate(competency.Id, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
            json.WriteStartObject();
            WriteTexts(json, "type", ["Alignment"]);
            json.WriteString("targetCode", competency.Id);
            json.WriteString("targetName", competency.Title);
            json.WriteString("targetFramework", competency.Framework ?? programme.Title);
            json.WriteString("targetType", isUri ? "ceasn:Competency" : "CFItem");
            json.WriteString("targetUrl", isUri ? competency.Id : identifiers.CompetencyUri(competency.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, double score)
    {
        json.WriteStartArray("result");
        json.WriteStartObject();
        WriteTexts(json, "type", ["Result"]);
        json.WriteString("value", score.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ReadOnlySpan<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Check(BadgeIssuer issuer, string salt)
    {
        var violations = new ViolationCollector();
        if (!Uri.TryCreate(issuer.Id, UriKind.Absolute, out _))
        {
            violations.Add("issuer", row: null, "id", issuer.Id, "an absolute URI such as https://school.example");
        }

        if (string.IsNullOrWhiteSpace(issuer.Name))
        {
            violations.Add("issuer", row: null, "name", issuer.Name, "a name");
        }

        if (salt.Length < 8)
        {
            violations.Add("issuer", row: null, "salt", value: null, "at least 8 letters");
        }

        violations.ThrowIfAny();
    }
}
