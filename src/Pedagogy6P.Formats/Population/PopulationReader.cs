using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Places;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Reads <c>population.json</c>. It walks the JSON document instead of deserialising it, so that all violations are reported at once and no
/// reflection is needed.
/// </summary>
internal sealed class PopulationReader(ViolationCollector violations)
{
    private const int DeepestNesting = 16;
    private const int LongestPrefix = 90;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestNesting };

    /// <summary>Reads a model from UTF-8 bytes.</summary>
    /// <exception cref="InputRefusedException">The bytes are no model; all violations are carried.</exception>
    public static PopulationModel Read(ReadOnlyMemory<byte> utf8)
    {
        var violations = new ViolationCollector();
        if (utf8.Length > PopulationModel.LargestBytes)
        {
            throw Refused(row: null, value: null,
                string.Create(CultureInfo.InvariantCulture, $"a file of at most {PopulationModel.LargestBytes} bytes"));
        }

        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw Refused(row: null, "UTF-16", "a file in UTF-8");
        }

        using JsonDocument document = Parse(utf8);
        PopulationModel? model = new PopulationReader(violations).Model(new JsonFields(document.RootElement, "$", violations));
        violations.ThrowIfAny();
        return model!;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonTexts.Parse(utf8, Options);
        }
        catch (JsonException malformed)
        {
            int? row = malformed.LineNumber is long line and < int.MaxValue ? (int)line + 1 : null;
            throw Refused(row, value: null, $"a JSON document in UTF-8 ({malformed.Message})");
        }
    }

    private static InputRefusedException Refused(int? row, string? value, string expected) =>
        new(new Violation(PopulationModel.FileName, row, Column: null, value, expected));

    private static bool IsPrefix(string text) => CellText.IsId(text) && text.Length <= LongestPrefix;

    private PopulationModel? Model(JsonFields fields)
    {
        _ = fields.Number("version", new NumberRule("1, the version of this format", version => version == 1));
        string description = fields.Text("description", "a text", _ => true, "");
        string prefix = fields.Text("learner_id_prefix", "1 to 90 characters that can begin an id", IsPrefix);
        double months = fields.Number("history_months", NumberRule.Whole(0, 120));
        double noLocation = fields.Number("no_location_share", NumberRule.Share, 0);
        double priorCompleted = fields.Number("prior_completed_share", NumberRule.Share, 0);
        NumberDistribution? choices = DistributionReader.Number(fields, "choices", NumberRule.Whole(0, 100), required: false);
        NumberDistribution? answers = DistributionReader.Number(fields, "answers", NumberRule.Whole(0, 100), required: false);
        NumberDistribution? logbook = DistributionReader.Number(fields, "logbook", NumberRule.Whole(0, 100), required: false);
        ImmutableArray<PopulationPlace> places = Places(fields);
        ImmutableArray<PopulationSegment> segments = Segments(fields, places);
        PopulationAssessment? assessment = Assessment(fields.Object("mastery", required: true));
        PopulationActivity? activity = Activity(fields.Object("activity", required: true));
        (LogisticModel? withdrawing, LogisticModel? failing) = new DropoutReader(violations).Read(fields.Object("dropout", required: true));
        fields.RefuseOthers();
        return assessment is null || activity is null || withdrawing is null || failing is null
            ? null
            : new PopulationModel(assessment, activity, withdrawing, failing)
            {
                Description = description,
                LearnerIdPrefix = prefix,
                HistoryMonths = (int)months,
                NoLocationShare = noLocation,
                PriorCompletedShare = priorCompleted,
                Choices = choices ?? NumberDistribution.Zero,
                Answers = answers ?? NumberDistribution.Zero,
                Logbook = logbook ?? NumberDistribution.Zero,
                Segments = segments,
            };
    }

    private static ImmutableArray<PopulationPlace> Places(JsonFields fields)
    {
        var places = ImmutableArray.CreateBuilder<PopulationPlace>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonFields place in fields.Objects("places"))
        {
            string name = place.Text("name", "a name that no other place has", text => text.Length > 0 && names.Add(text));
            var centre = new Location(place.Number("latitude", NumberRule.Between(-90, 90)),
                place.Number("longitude", NumberRule.Between(-180, 180)));
            places.Add(new PopulationPlace(
                name, centre, place.Number("share", NumberRule.Weight), place.Number("spread_km", NumberRule.Between(0, 1000))));
            place.RefuseOthers();
        }

        return places.ToImmutable();
    }

    private static ImmutableArray<PopulationSegment> Segments(JsonFields fields, ImmutableArray<PopulationPlace> places)
    {
        var reader = new SegmentReader(places);
        return [.. fields.Objects("segments").Select(reader.Read)];
    }

    private static PopulationAssessment? Assessment(JsonFields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        double share = fields.Number("assessed_share", NumberRule.Share);
        double noise = fields.Number("noise", NumberRule.Between(0, 1));
        NumberDistribution evidence = DistributionReader.Number(fields, "evidence", NumberRule.AboveZeroUpTo(1e6))
            ?? NumberDistribution.Zero;
        fields.RefuseOthers();
        return new PopulationAssessment(share, noise, evidence);
    }

    private static PopulationActivity? Activity(JsonFields? fields)
    {
        if (fields is null)
        {
            return null;
        }

        double days = fields.Number("active_days_per_week", NumberRule.AboveZeroUpTo(7));
        double minutes = fields.Number("minutes_per_day", NumberRule.AboveZeroUpTo(1440));
        Choice<string>? kinds = DistributionReader.Choice<string>(fields, "kinds", CellText.ExpectedId, TryKind, required: true);
        fields.RefuseOthers();
        return kinds is null ? null : new PopulationActivity(days, minutes, kinds);
    }

    private static bool TryKind(string text, out string kind)
    {
        kind = text;
        return CellText.IsId(text);
    }
}
