using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Tests.Proof.Trials;

public sealed class TrialAssignerTests
{
    private static readonly ImmutableArray<TrialArm> Halves = [new("control", 1), new("module", 1)];
    private static readonly ImmutableArray<TrialArm> Thirds = [new("control", 1), new("module", 2)];

    /// <summary>Locks the hash: a trial that runs must not be dealt anew by a later version.</summary>
    [Fact]
    public void Sides_are_what_they_were()
    {
        string sides = string.Concat(new TrialAssigner("autumn", 7, Halves).Simple(People(24)).Select(own => own.Arm[0]));
        sides.ShouldBe("mmmmcmcmcmmmmmcmccmmmcmc");
        string blocks = string.Concat(new TrialAssigner("autumn", 7, Thirds).Stratified(People(24)).Select(own => own.Arm[0]));
        blocks.ShouldBe("mcmmmcmcmcmmcmmmcmcmmcmm");
    }

    [Property(MaxTest = 100)]
    public Property Nobody_moves_when_others_join() => Prop.ForAll(Any.Number(1, 60), Any.Number(0, 60), (before, more) =>
    {
        TrialUnit[] people = [.. People(before + more).Select((unit, at) => unit with { Stratum = at % 3 == 0 ? "a" : "b" })];
        var assigner = new TrialAssigner("t", 1, Thirds);
        assigner.Simple(people).Take(before).ShouldBe(assigner.Simple(people.Take(before)));
        assigner.Simple(people.Reverse()).Reverse().ShouldBe(assigner.Simple(people));
        ImmutableArray<TrialAssignment> first = assigner.Stratified(people.Take(before));
        assigner.Stratified(people).Take(before).ShouldBe(first);

        // Even when the order is lost and one has left, as long as the first are given as kept.
        assigner.Stratified(people.Skip(1).Reverse(), first).Where(own => first.Any(old => old.Unit == own.Unit))
            .ShouldBe(first.Skip(1).Reverse());
    });

    [Property(MaxTest = 50)]
    public Property Blocks_balance_every_stratum() => Prop.ForAll(Any.Number(1, 200), Any.Number(0, 1000), (count, seed) =>
    {
        TrialUnit[] people = [.. People(count).Select((unit, at) => unit with { Stratum = at % 4 == 0 ? "a" : "b" })];
        foreach (var stratum in new TrialAssigner("t", seed, Thirds).Stratified(people).GroupBy(own => own.Unit.Stratum))
        {
            int control = stratum.Count(own => own.Arm is "control"), all = stratum.Count();
            control.ShouldBeInRange(all / 3, (all + 2) / 3);
        }
    });

    [Fact]
    public void Shares_are_those_asked_for()
    {
        const int Count = 100_000;
        int treated = new TrialAssigner("t", 3, Thirds).Simple(People(Count)).Count(own => own.Arm is "module");

        // Four standard deviations.
        int room = (int)(4 * Math.Sqrt(Count * 2 / 9.0));
        treated.ShouldBeInRange((Count * 2 / 3) - room, (Count * 2 / 3) + room);
        new TrialAssigner("t", 3, Thirds).Simple(People(1))[0].Probability.ShouldBeOneOf(1.0 / 3, 2.0 / 3);
    }

    [Fact]
    public void Trials_and_seeds_are_independent_of_each_other()
    {
        string[] one = Arms("a", 1), other = Arms("b", 1), third = Arms("a", 2);
        one.Zip(other).Count(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).ShouldBeInRange(4800, 5200);
        one.Zip(third).Count(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).ShouldBeInRange(4800, 5200);

        static string[] Arms(string trial, long seed) =>
            [.. new TrialAssigner(trial, seed, Halves).Simple(People(10_000)).Select(own => own.Arm)];
    }

    [Fact]
    public void A_group_stays_together()
    {
        TrialUnit[] people = [.. People(200).Select((unit, at) => unit with
        {
            Cluster = FormattableString.Invariant($"class-{at % 20}"),
            Stratum = at % 2 == 0 ? "a" : "b",
        })];
        var assigner = new TrialAssigner("t", 5, Halves);
        foreach (ImmutableArray<TrialAssignment> assigned in new[] { assigner.Simple(people), assigner.Stratified(people) })
        {
            assigned.GroupBy(own => own.Unit.Cluster).ShouldAllBe(group => group.Select(own => own.Arm).Distinct().Count() == 1);
        }

        assigner.Stratified(people).DistinctBy(own => own.Unit.Cluster).Count(own => own.Arm is "control").ShouldBe(10);
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        var assigner = new TrialAssigner("t", 5, Halves);
        Should.Throw<ArgumentException>(() => assigner.Simple([new("a"), new("a")]));
        Should.Throw<ArgumentException>(() => assigner.Stratified([new("a", "x", "c"), new("b", "y", "c")]));
        Should.Throw<ArgumentException>(() => assigner.Stratified([new("a")], [new(new("b"), "other", 0.5)]));
        Should.Throw<ArgumentException>(() => assigner.Stratified([new("a")],
            [new(new("b", "", "c"), "control", 0.5), new(new("d", "", "c"), "module", 0.5)]));
        Should.Throw<ArgumentException>(() => new TrialAssigner("t", 5, [new("a", 1)]));
        Should.Throw<ArgumentException>(() => new TrialAssigner("t", 5, [new("a", 1), new("a", 1)]));
        Should.Throw<ArgumentException>(() => new TrialAssigner("t", 5, [new("a", 1), new("b", 0)]));
    }

    private static IEnumerable<TrialUnit> People(int count) =>
        Enumerable.Range(0, count).Select(at => new TrialUnit(string.Create(CultureInfo.InvariantCulture, $"p{at}")));
}
