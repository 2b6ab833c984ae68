using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Trials;

/// <summary>
/// Assigns the persons or groups of a trial to its sides by a seeded hash (SHA-256 of the trial, the seed and the id), so that anybody can
/// check it, no list need be kept and nobody moves when others join. Immutable and thread-safe.
/// </summary>
public sealed class TrialAssigner
{
    private const double TwoToMinus53 = 1.0 / (1UL << 53);

    private readonly string _trial;
    private readonly long _seed;
    private readonly ImmutableArray<TrialArm> _arms;
    private readonly int _weights;

    /// <summary>Prepares a trial.</summary>
    /// <param name="trial">Name of the trial: two trials with one seed assign independently.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="arms">Its sides, two at least.</param>
    /// <exception cref="ArgumentException">There are fewer than two sides, one has no name or a weight below 1 or above 100, or a name
    /// occurs twice.</exception>
    public TrialAssigner(string trial, long seed, ImmutableArray<TrialArm> arms)
    {
        ArgumentException.ThrowIfNullOrEmpty(trial);
        if (arms.IsDefault || arms.Length < 2 || arms.Any(arm => string.IsNullOrEmpty(arm.Name) || arm.Weight is < 1 or > 100)
            || arms.Select(arm => arm.Name).Distinct(StringComparer.Ordinal).Count() < arms.Length)
        {
            throw new ArgumentException("expected at least 2 sides with different names and weights from 1 to 100", nameof(arms));
        }

        _trial = trial;
        _seed = seed;
        _arms = arms;
        _weights = arms.Sum(arm => arm.Weight);
    }

    /// <summary>The share of persons that a side gets.</summary>
    /// <param name="arm">Name of the side.</param>
    /// <exception cref="ArgumentException">There is no such side.</exception>
    public double ShareOf(string arm) => _arms.FirstOrDefault(own => string.Equals(own.Name, arm, StringComparison.Ordinal)) is { } found
        ? (double)found.Weight / _weights : throw new ArgumentException("expected one of the sides", nameof(arm));

    /// <summary>
    /// Assigns each person, or each group where groups are given, by itself: whoever else takes part changes nothing. Sides are as large as
    /// chance makes them.
    /// </summary>
    /// <param name="units">Who takes part.</param>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public ImmutableArray<TrialAssignment> Simple(IEnumerable<TrialUnit> units) =>
        Assigned(units, new Dictionary<string, string>(StringComparer.Ordinal), (unit, _) => ArmAt(Uniform("unit", Key(unit))));

    /// <summary>
    /// Assigns persons, or groups, in blocks within each stratum, so that after every block the sides are as large as their weights say
    /// (permuted blocks: Zelen, 1974). A place in a block goes to whoever joins next: those who joined before keep their side as long as
    /// the order of joining is kept, or they are given as <paramref name="kept"/>.
    /// </summary>
    /// <param name="units">Who takes part, in the order of joining.</param>
    /// <param name="kept">Those assigned before, those included who left since; null for nobody.</param>
    /// <exception cref="ArgumentException">An id occurs twice, a group lies in two strata or on two kept sides, or a kept side is
    /// none of the trial's.</exception>
    public ImmutableArray<TrialAssignment> Stratified(IEnumerable<TrialUnit> units, IEnumerable<TrialAssignment>? kept = null)
    {
        var sides = new Dictionary<string, string>(StringComparer.Ordinal);
        var strata = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TrialAssignment before in kept ?? [])
        {
            ShareOf(before.Arm);
            string key = Key(before.Unit);
            if (!sides.TryAdd(key, before.Arm))
            {
                RequireSame(sides[key], before.Arm, $"\"{key}\" on one side");
            }

            Settle(before.Unit);
        }

        return Assigned(units, sides, (unit, isNew) =>
        {
            int place = taken.GetValueOrDefault(unit.Stratum);
            bool first = Settle(unit);
            return first && isNew ? Block(unit.Stratum, place / _weights)[place % _weights] : "";
        });

        // Counts a person or group once, where it first stands.
        bool Settle(TrialUnit unit)
        {
            string key = Key(unit);
            if (!strata.TryAdd(key, unit.Stratum))
            {
                RequireSame(strata[key], unit.Stratum, $"\"{key}\" in one stratum");
                return false;
            }

            taken[unit.Stratum] = taken.GetValueOrDefault(unit.Stratum) + 1;
            return true;
        }
    }

    private static void RequireSame(string one, string other, string expected)
    {
        if (!string.Equals(one, other, StringComparison.Ordinal))
        {
            throw new ArgumentException($"found \"{one}\" and \"{other}\", expected {expected}", nameof(other));
        }
    }

    // A person is never taken for a group of the same name.
    private static string Key(TrialUnit unit) => unit.Cluster is null ? unit.Id : $"{unit.Cluster}\u001F";

    private ImmutableArray<TrialAssignment> Assigned(IEnumerable<TrialUnit> units, Dictionary<string, string> sides,
        Func<TrialUnit, bool, string> armOf)
    {
        ArgumentNullException.ThrowIfNull(units);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var assigned = ImmutableArray.CreateBuilder<TrialAssignment>();
        foreach (TrialUnit unit in units)
        {
            if (!seen.Add(unit.Id))
            {
                throw new ArgumentException($"found \"{unit.Id}\" twice, expected each id once", nameof(units));
            }

            string key = Key(unit);
            bool isNew = !sides.TryGetValue(key, out string? arm);
            string drawn = armOf(unit, isNew);
            if (isNew)
            {
                arm = drawn;
                sides.Add(key, drawn);
            }

            assigned.Add(new TrialAssignment(unit, arm!, ShareOf(arm!)));
        }

        return assigned.ToImmutable();
    }

    private string ArmAt(double uniform)
    {
        double place = uniform * _weights;
        foreach (TrialArm arm in _arms)
        {
            place -= arm.Weight;
            if (place < 0)
            {
                return arm.Name;
            }
        }

        return _arms[^1].Name;
    }

    private string[] Block(string stratum, int number)
    {
        string[] places = [.. _arms.SelectMany(arm => Enumerable.Repeat(arm.Name, arm.Weight))];
        var random = new SeededRandom(Hash("block", stratum, number.ToString(CultureInfo.InvariantCulture)));
        int[] order = [.. Enumerable.Range(0, places.Length)];
        random.Shuffle(order);
        return [.. order.Select(place => places[place])];
    }

    private double Uniform(params string[] parts) => (Hash(parts) >> 11) * TwoToMinus53;

    private ulong Hash(params string[] parts)
    {
        // Lengths stand before texts, so that no two lists of texts are one.
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{_seed}:{_trial.Length}:{_trial}");
        foreach (string part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{part.Length}:{part}");
        }

        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
