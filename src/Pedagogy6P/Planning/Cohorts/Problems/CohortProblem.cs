namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>
/// Who could sit where: the options of learners as columns, those of a learner together and ordered by offering. A learner takes at most
/// <see cref="Most"/> options, no two of which conflict, within the minutes of every week and the budget. Immutable; thread-safe.
/// </summary>
internal sealed record CohortProblem
{
    /// <summary>Budget of who pays anything.</summary>
    public const long Unlimited = long.MaxValue;

    /// <summary>What can be taken.</summary>
    public required Offerings Offerings { get; init; }

    /// <summary>Most modules of a learner.</summary>
    public required int Most { get; init; }

    /// <summary>The first option of each learner, and the end of the last one's.</summary>
    public required int[] First { get; init; }

    /// <summary>Offering of each option.</summary>
    public required int[] Offering { get; init; }

    /// <summary>What a seat is worth, above 0.</summary>
    public required double[] Score { get; init; }

    /// <summary>Whether the module is mandatory for the learner.</summary>
    public required bool[] IsMandatory { get; init; }

    /// <summary>Price of each option in cents, 0 where the learner's funding pays.</summary>
    public required int[] Price { get; init; }

    /// <summary>Minutes of a week that each learner has.</summary>
    public required int[] Minutes { get; init; }

    /// <summary>Cents that each learner has.</summary>
    public required long[] Budget { get; init; }

    /// <summary>Number of each learner's audience, −1 for one that the programme does not name.</summary>
    public required int[] Audience { get; init; }

    /// <summary>How many learners there are.</summary>
    public int Learners => First.Length - 1;

    /// <summary>How many options there are.</summary>
    public int Options => Offering.Length;

    /// <summary>The options of a learner among those of all, −1 after the last of each.</summary>
    public ReadOnlySpan<int> BundleOf(int[] options, int learner)
    {
        ReadOnlySpan<int> bundle = options.AsSpan(learner * Most, Most);
        int end = bundle.IndexOf(-1);
        return end < 0 ? bundle : bundle[..end];
    }

    /// <summary>Whether anybody has anything mandatory.</summary>
    public bool HasMandatory => Array.IndexOf(IsMandatory, true) >= 0;

    /// <summary>Whether any group has to be larger than one or mixed.</summary>
    public bool HasMinima => Array.Exists(Offerings.Least, least => least > 1)
        || Array.Exists(Offerings.LeastByAudience, shares => shares.Length > 0);
}
