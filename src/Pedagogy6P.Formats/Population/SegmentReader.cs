using System.Collections.Immutable;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>Reads the segments of a population model.</summary>
internal sealed class SegmentReader(ImmutableArray<PopulationPlace> places)
{
    private const string ExpectedIds = "ids separated by ';'";
    private const string ExpectedAmount = "a number of 0 or more, or empty";

    // What stands in for a field that is missing or wrong: it is never drawn from, because the model is refused.
    private static readonly PopulationPlace NoPlace = new("", default, Share: 1, SpreadKm: 0);

    public PopulationSegment Read(JsonFields fields)
    {
        var segment = new PopulationSegment
        {
            Audience = fields.Text("audience", CellText.ExpectedId, CellText.IsId),
            Share = fields.Number("share", NumberRule.Weight),
            Places = Places(fields) ?? new Choice<PopulationPlace>([(NoPlace, 1)]),
            Level = DistributionReader.Choice<int>(fields, "level", "a level from 1 to 8", CellText.TryLevel, required: true)
                ?? new Choice<int>([(1, 1)]),
            HoursPerWeek = DistributionReader.Number(fields, "hours_per_week", NumberRule.Between(0, 168)) ?? NumberDistribution.Zero,
            Background = DistributionReader.Choice<string?>(fields, "background", CellText.ExpectedId, CellText.TryId),
            Languages = DistributionReader.Choice<ImmutableArray<string>>(
                fields, "languages", "BCP 47 language tags such as fr or en-GB separated by ';'", CellText.TryLanguages),
            Roles = DistributionReader.Choice<ImmutableArray<string>>(fields, "role", ExpectedIds, CellText.TryIds),
            CurrentRole = DistributionReader.Choice<string?>(fields, "current_role", CellText.ExpectedId, CellText.TryId),
            Availability = DistributionReader.Choice<Availability>(
                fields, "availability", "slots such as 'Mon-Fri 18:00-20:00;Sat 09:00-12:30', or empty", CellText.TryAvailability),
            MaxDistanceKm = DistributionReader.Choice<double?>(fields, "max_distance_km", ExpectedAmount, CellText.TryAmount),
            Modalities = DistributionReader.Choice<ImmutableArray<Modality>>(
                fields, "modalities", "some of online-async, online-sync, on-site, hybrid, workplace separated by ';'",
                CellText.TryModalities),
            Settings = DistributionReader.Choice<ImmutableArray<string>>(fields, "settings", ExpectedIds, CellText.TryIds),
            Topics = DistributionReader.Words(fields, "topics"),
            Budget = DistributionReader.Choice<double?>(fields, "budget", ExpectedAmount, CellText.TryAmount),
            Funding = DistributionReader.Choice<ImmutableArray<string>>(fields, "funding", ExpectedIds, CellText.TryIds),
            PinnedShare = fields.Number("pinned_share", NumberRule.Share, 0),
            VetoedShare = fields.Number("vetoed_share", NumberRule.Share, 0),
            Enrolments = DistributionReader.Number(fields, "enrolments", NumberRule.Whole(0, 100), required: false)
                ?? NumberDistribution.Zero,
        };
        fields.RefuseOthers();
        return segment;
    }

    private Choice<PopulationPlace>? Places(JsonFields fields)
    {
        if (fields.Has("places"))
        {
            return DistributionReader.Choice<PopulationPlace>(fields, "places", "the name of a place in $.places", TryPlace,
                required: true);
        }

        // Asked for only to stand among the known names.
        _ = fields.Object("places", required: false);
        ImmutableArray<(PopulationPlace, double)> all = [.. places.Where(place => place.Share > 0).Select(place => (place, place.Share))];
        return all.IsEmpty ? null : new Choice<PopulationPlace>(all);
    }

    private bool TryPlace(string text, out PopulationPlace place)
    {
        PopulationPlace? found = places.FirstOrDefault(candidate => string.Equals(candidate.Name, text, StringComparison.Ordinal));
        place = found!;
        return found is not null;
    }
}
