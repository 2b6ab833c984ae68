using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>Who the student was on registering, and when that was.</summary>
internal sealed class BackgroundFeatures(OuladDataset data) : IFeatureFamily
{
    private const int EarliestRegistration = -250;

    private static readonly string[] Education =
        ["No Formal quals", "Lower Than A Level", "A Level or Equivalent", "HE Qualification", "Post Graduate Qualification"];

    private readonly string[] _regions = [.. data.Enrolments.Select(e => e.Region).Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    public void Add(LandmarkCohort cohort, int member, Action<string, double> add)
    {
        var enrolment = data.Enrolments[cohort.Members[member]];
        add("female", string.Equals(enrolment.Gender, "F", StringComparison.Ordinal) ? 1 : 0);
        add("education", Array.IndexOf(Education, enrolment.HighestEducation) is var level and >= 0 ? level : double.NaN);
        add("deprivation_band", Band(enrolment.DeprivationBand));
        add("deprivation_missing", enrolment.DeprivationBand is null ? 1 : 0);
        add("age_band", enrolment.AgeBand switch { "0-35" => 0, "35-55" => 1, "55<=" => 2, _ => double.NaN });
        add("previous_attempts", enrolment.PreviousAttempts);
        add("disability", enrolment.Disability ? 1 : 0);
        AddCredits(cohort, enrolment, add);
        AddRegistration(cohort, enrolment, add);
        foreach (var region in _regions)
            add("region_" + region.ToLowerInvariant().Replace(' ', '_'), string.Equals(enrolment.Region, region, StringComparison.Ordinal)
                ? 1 : 0);
    }

    private static void AddCredits(LandmarkCohort cohort, OuladEnrolment enrolment, Action<string, double> add)
    {
        var usual = cohort.UsualCredits;
        add("credits", Math.Min(enrolment.StudiedCredits, 240));
        add("credits_beside", Math.Clamp(enrolment.StudiedCredits - usual, -60, 180));
        add("log_credits_over_usual", Math.Log(Math.Max(enrolment.StudiedCredits, 15.0) / Math.Max(usual, 15.0)));
    }

    private static void AddRegistration(LandmarkCohort cohort, OuladEnrolment enrolment, Action<string, double> add)
    {
        var day = enrolment.RegistrationDay;
        add("registration_day", day is { } known ? Math.Clamp(known, EarliestRegistration, cohort.Landmark) : double.NaN);
        add("registration_missing", day is null ? 1 : 0);
        add("registered_after_start", day > 0 ? 1 : 0);
        add("log_days_registered", Math.Log(1 + Math.Max(0, cohort.Landmark - (day ?? -60))));
    }

    private static double Band(string? band)
    {
        // "10-20" lacks its per cent sign in the dataset.
        if (band is null)
            return double.NaN;
        var dash = band.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(band.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? from / 10
            : double.NaN;
    }
}
