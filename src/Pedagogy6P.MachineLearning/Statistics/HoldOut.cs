using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>Rows to fit on and rows to measure on. Immutable and thread-safe.</summary>
/// <param name="Train">Rows to fit on, ascending.</param>
/// <param name="Test">Rows held out, ascending.</param>
public sealed record HoldOut(ImmutableArray<int> Train, ImmutableArray<int> Test)
{
    /// <summary>The cohorts held out, ascending; empty when rows were not held out by cohort.</summary>
    public ImmutableArray<int> Cohorts { get; init; } = [];

    /// <summary>
    /// Holds out the rows of a condition. Somebody of the held-out rows must not be known from another one: such rows are on neither side.
    /// </summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="train">Which rows may be fitted on.</param>
    /// <param name="test">Which rows are held out.</param>
    /// <param name="persons">Per row the person's code; empty when nobody has to be kept apart.</param>
    /// <exception cref="ArgumentException">Not one person per row.</exception>
    public static HoldOut Where(int rows, Func<int, bool> train, Func<int, bool> test, ReadOnlySpan<int> persons = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(test);
        if (!persons.IsEmpty && persons.Length != rows)
        {
            throw new ArgumentException("One person per row is needed.", nameof(persons));
        }

        var held = ImmutableArray.CreateBuilder<int>();
        HashSet<int> seen = [];
        for (int row = 0; row < rows; row++)
        {
            if (test(row))
            {
                held.Add(row);
                seen.Add(persons.IsEmpty ? row : persons[row]);
            }
        }

        var fit = ImmutableArray.CreateBuilder<int>();
        for (int row = 0; row < rows; row++)
        {
            if (train(row) && (persons.IsEmpty || !seen.Contains(persons[row])))
            {
                fit.Add(row);
            }
        }

        return new HoldOut(fit.ToImmutable(), held.ToImmutable());
    }

    /// <summary>
    /// Holds out the latest cohorts whose rows come nearest to a share, the fewer of two that come as near; at least one, never all.
    /// </summary>
    /// <param name="order">Per row the cohort, larger is later.</param>
    /// <param name="persons">Per row the person's code; empty when nobody has to be kept apart.</param>
    /// <param name="share">Share of the rows to hold out.</param>
    /// <returns>Null when there are fewer than two cohorts.</returns>
    public static HoldOut? OfLatestCohorts(ReadOnlySpan<int> order, ReadOnlySpan<int> persons, double share)
    {
        int[] cohortOf = order.ToArray();
        (int Cohort, int Rows)[] cohorts =
            [.. cohortOf.CountBy(cohort => cohort).Select(one => (one.Key, one.Value)).OrderByDescending(one => one.Key)];
        if (cohorts.Length < 2)
        {
            return null;
        }

        double asked = share * cohortOf.Length;
        int count = 1;
        for (int held = cohorts[0].Rows; count < cohorts.Length - 1; count++)
        {
            int more = held + cohorts[count].Rows;
            if (Math.Abs(more - asked) >= Math.Abs(held - asked))
            {
                break;
            }

            held = more;
        }

        int first = cohorts[count - 1].Cohort;
        return Where(cohortOf.Length, row => cohortOf[row] < first, row => cohortOf[row] >= first, persons) with
        {
            Cohorts = [.. cohorts.Take(count).Reverse().Select(one => one.Cohort)],
        };
    }

    /// <summary>Holds out persons drawn at random, with all of their rows. Deterministic for a seed.</summary>
    /// <param name="persons">Per row the person's code, 0-based.</param>
    /// <param name="share">Share of the persons to hold out, rounded up.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static HoldOut OfPersons(ReadOnlySpan<int> persons, double share, ulong seed)
    {
        // By a draw that depends on the person alone, whether a person is in the test can be told without a set of those who are.
        int[] people = persons.ToArray();
        Array.Sort(people);
        int count = Ascending.Unique(people.AsSpan());
        ulong[] draws = new ulong[count];
        for (int place = 0; place < count; place++)
        {
            draws[place] = SeededRandom.At(seed, (ulong)people[place]);
        }

        Array.Sort(draws, people, 0, count);
        int held = Math.Clamp((int)Math.Ceiling(share * count), 0, count);
        if (held == 0)
        {
            return new HoldOut([.. Enumerable.Range(0, persons.Length)], []);
        }

        // Equal draws: the smaller number first.
        ulong last = draws[held - 1];
        int first = Array.IndexOf(draws, last), after = Array.LastIndexOf(draws, last) + 1;
        Array.Sort(people, first, after - first);
        int lastPerson = people[held - 1];
        bool IsHeld(int person) =>
            SeededRandom.At(seed, (ulong)person) is var draw && (draw < last || (draw == last && person <= lastPerson));
        int tested = 0;
        foreach (int person in persons)
        {
            tested += IsHeld(person) ? 1 : 0;
        }

        var test = ImmutableArray.CreateBuilder<int>(tested);
        var train = ImmutableArray.CreateBuilder<int>(persons.Length - tested);
        for (int row = 0; row < persons.Length; row++)
        {
            (IsHeld(persons[row]) ? test : train).Add(row);
        }

        return new HoldOut(train.MoveToImmutable(), test.MoveToImmutable());
    }

    /// <summary>The fold of every row, such that a person's rows share one. Deterministic for a seed.</summary>
    /// <param name="persons">Per row the person's code, 0-based.</param>
    /// <param name="folds">Number of folds, ≥ 1.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static ImmutableArray<int> Folds(ReadOnlySpan<int> persons, int folds, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        var fold = ImmutableArray.CreateBuilder<int>(persons.Length);
        foreach (int person in persons)
        {
            fold.Add((int)(SeededRandom.Mix(unchecked((ulong)person + (ulong)(seed * 7919) + 1)) % (ulong)folds));
        }

        return fold.MoveToImmutable();
    }

    /// <summary>Whether both sides hold rows with the event and rows without it: less says nothing.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    public bool HasBothClasses(ReadOnlySpan<byte> labels) => HasBoth(Train, labels) && HasBoth(Test, labels);

    private static bool HasBoth(ImmutableArray<int> rows, ReadOnlySpan<byte> labels)
    {
        bool some = false, none = false;
        foreach (int row in rows)
        {
            some |= labels[row] == 1;
            none |= labels[row] == 0;
        }

        return some && none;
    }
}
