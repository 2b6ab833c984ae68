using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.House;

/// <summary>How long another state of seats takes.</summary>
internal static class SeatFigures
{
    private const int Rounds = 101;
    private const int Calls = 1000;

    /// <summary>Microseconds of <see cref="PedagogyEngine.WithSeats"/> with one session, each engine made of the one before.</summary>
    public static HouseFigure Measure(Workload workload, Clock clock)
    {
        var engine = new PedagogyEngine(workload.Programme, workload.Options());
        SeatUpdate[][] updates =
        [
            .. workload.Programme.Tables.Sessions.Select((session, number) => new[] { new SeatUpdate(session.Id, number % 30) }),
        ];
        int next = 0;
        double Round() => clock.Time(() =>
        {
            for (int call = 0; call < Calls; call++)
            {
                engine = engine.WithSeats(updates[next++ % updates.Length]);
            }
        });
        Round();
        double[] microseconds = [.. Enumerable.Range(0, Rounds).Select(_ => 1e6 * Round() / Calls)];
        return new HouseFigure("`WithSeats` with one session", "µs", "below 20", microseconds);
    }
}
