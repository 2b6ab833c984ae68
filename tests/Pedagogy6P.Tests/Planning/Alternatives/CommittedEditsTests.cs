using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Learners;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Alternatives;

/// <summary>Edits of who accepted a session: they are told as one declares them, and what was accepted still takes its own.</summary>
public sealed class CommittedEditsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_told_suffices_when_it_is_declared()
    {
        int hours = 0, slots = 0, taken = 0;
        foreach (World world in Enumerable.Range(900, 40)
            .Select(seed => new World(new WorldShape(seed) { Strictness = 0.15, Modules = 8, Competencies = 4, Learners = 2 })))
        {
            PedagogyEngine engine = world.Engine();
            foreach (FoldedLearner folded in world.Learners.SelectMany(learner => Accepting(world, learner)))
            {
                foreach (string module in world.Programme.Modules.Select(module => module.Id))
                {
                    SmallestEdits answer = engine.MakePossible(folded, world.AsOf, module, cancellationToken: Stop);
                    taken += answer.Taken.Length;
                    answer.Taken.ShouldAllBe(commitment => Clashes(world, commitment, module));
                    if (answer.Outcome == EditOutcome.Found)
                    {
                        Learner declared = Declared(folded, answer);
                        engine.WhyNot(folded.Committed(declared), new RecommendationQuery(world.AsOf), module).Reasons.ShouldBeEmpty();
                        hours += answer.Edits.Count(edit => edit.Kind == EditKind.Hours);
                        slots += answer.Edits.Count(edit => edit.Kind == EditKind.Slots);
                    }
                }
            }
        }

        hours.ShouldBeGreaterThan(100);
        slots.ShouldBeGreaterThan(5);
        taken.ShouldBePositive();
    }

    [Fact]
    public void Who_accepted_nothing_is_told_the_same_either_way()
    {
        foreach (World world in World.Many(firstSeed: 960, count: 10, modules: 8, competencies: 4, learners: 2))
        {
            PedagogyEngine engine = world.Engine();
            var fold = new ChoiceFold(world.Programme.Tables);
            foreach (Learner learner in world.Learners)
            {
                FoldedLearner folded = fold.Fold(learner, world.AsOf, new ChoiceHistory());
                foreach (string module in world.Programme.Modules.Select(module => module.Id))
                {
                    SmallestEdits one = engine.MakePossible(learner, world.AsOf, module, cancellationToken: Stop);
                    SmallestEdits other = engine.MakePossible(folded, world.AsOf, module, cancellationToken: Stop);
                    other.Edits.ShouldBe(one.Edits);
                    (other.Outcome, other.Cost).ShouldBe((one.Outcome, one.Cost));
                }
            }
        }
    }

    // The learner, short of hours, once for each of three sessions that they may have accepted.
    private static IEnumerable<FoldedLearner> Accepting(World world, Learner learner)
    {
        var fold = new ChoiceFold(world.Programme.Tables);
        ImmutableArray<Session> sessions = world.Programme.Tables.Sessions;
        return Enumerable.Range(0, Math.Min(3, sessions.Length))
            .Select(place => sessions[place * sessions.Length / 3])
            .Select(session => fold.Fold(learner with { HoursPerWeek = Math.Min(2, learner.HoursPerWeek) }, world.AsOf, ChoiceWorld.Of(
            [
                ChoiceWorld.New(ChoiceKind.Accepted, session.ModuleId) with
                {
                    LearnerId = learner.Id, SessionId = session.Id,
                    When = new DateTimeOffset(world.AsOf, TimeOnly.MinValue, TimeSpan.Zero),
                },
            ])));
    }

    // The record as somebody would edit it who follows what is told.
    private static Learner Declared(FoldedLearner folded, SmallestEdits answer)
    {
        Learner record = folded.Declared with
        {
            Roles = answer.Edited.Roles,
            Completed = answer.Edited.Completed,
            Mastery = answer.Edited.Mastery,
            MaxDistanceKm = answer.Edited.MaxDistanceKm,
            Budget = answer.Edited.Budget,
        };
        foreach (LearnerEdit edit in answer.Edits)
        {
            switch (edit.Kind)
            {
                case EditKind.Hours:
                    edit.From.ShouldBe(folded.Declared.HoursPerWeek);
                    record = record with { HoursPerWeek = edit.To!.Value };
                    break;
                case EditKind.Slots:
                    record = record with { Availability = record.Availability.Union(edit.Slots!.Value) };
                    (record.Availability.Minutes / 60.0).ShouldBe(edit.To!.Value);
                    break;
                default:
                    break;
            }
        }

        return record;
    }

    private static bool Clashes(World world, Commitment commitment, string module) =>
        world.Programme.Tables.Sessions.Any(session => string.Equals(session.ModuleId, module, StringComparison.Ordinal)
            && !session.WeeklySlots.Intersection(commitment.WeeklySlots).IsNever);
}
