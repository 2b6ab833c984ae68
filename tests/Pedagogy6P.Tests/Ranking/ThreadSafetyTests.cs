using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>One engine shared by many threads, each asking something else, answers as if it were alone.</summary>
public sealed class ThreadSafetyTests
{
    private const int Threads = 8;
    private const int Rounds = 40;

    [Fact]
    public async Task Concurrent_calls_answer_as_lonely_ones()
    {
        var world = new World(new WorldShape(21) { Modules = 60, Competencies = 20, Roles = 6, Learners = 24, Strictness = 0.2 });
        PedagogyEngine shared = world.Engine();
        string[] alone = [.. world.Learners.Select((learner, number) => Ask(world.Engine(), world, learner, number))];

        async Task<string[]> Hammer(int thread)
        {
            await Task.Yield();
            return
            [
                .. Enumerable.Range(0, Rounds).Select(round => (thread + (round * 5)) % alone.Length)
                    .Where(number => Ask(shared, world, world.Learners[number], number) != alone[number])
                    .Select(number => world.Learners[number].Id),
            ];
        }

        string[][] wrong = await Task.WhenAll(Enumerable.Range(0, Threads).Select(Hammer));
        wrong.SelectMany(ids => ids).ShouldBeEmpty();
    }

    // Different dates, ks and questions, so that every cache is filled and read at once.
    private static string Ask(PedagogyEngine engine, World world, Learner learner, int number)
    {
        DateOnly asOf = world.AsOf.AddDays(number * 11);
        LearnerRecommendations answer = engine.Recommend(learner, asOf, 1 + (number % 9), withFacts: true);
        PedagogyEngine emptied = engine.WithSeats(
            world.Programme.Tables.Sessions.Select(session => new SeatUpdate(session.Id, number % 2)));
        return string.Join(
            '\n',
            answer.Json(),
            emptied.Recommend(learner, asOf, 5, withFacts: true).Json(),
            string.Join(' ', engine.Infeasible(learner, asOf).Select(item => item.ModuleId)),
            engine.Abandonment(learner, asOf)?.Indicator.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
    }
}
