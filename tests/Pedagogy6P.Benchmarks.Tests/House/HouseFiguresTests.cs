using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.House;

public sealed class HouseFiguresTests
{
    private readonly Workload _workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 60, learners: 4);

    [Fact]
    public void Every_midnight_is_measured_before_and_after_and_their_ratio_is_taken_within_it()
    {
        var midnights = new MidnightFigures(_workload, Clock.Wall);

        IReadOnlyList<HouseFigure> figures = midnights.Measure();

        figures.Select(figure => figure.Unit).ShouldBe(["µs", "µs", "times"]);
        figures.ShouldAllBe(figure => figure.Values.Count == MidnightFigures.Count);
        for (int midnight = 0; midnight < MidnightFigures.Count; midnight++)
        {
            figures[2].Values[midnight].ShouldBe(figures[1].Values[midnight] / figures[0].Values[midnight]);
        }

        midnights.Packing.ShouldBeInRange(0, MidnightFigures.Count);
    }

    [Fact]
    public void Seats_are_measured_round_after_round()
    {
        HouseFigure figure = SeatFigures.Measure(_workload, Clock.Wall);
        (figure.What, figure.Unit, figure.Goal, figure.Values.Count).ShouldBe(("`WithSeats` with one session", "µs", "below 20", 101));
        figure.Values.ShouldAllBe(value => value >= 0);
    }

    [Fact]
    public void A_clock_runs_what_it_times_once()
    {
        int runs = 0;
        Clock.Wall.Time(() => runs++).ShouldBeGreaterThanOrEqualTo(0);
        runs.ShouldBe(1);
        Clock.Wall.Name.ShouldNotBe(Clock.Processor.Name);
    }
}
