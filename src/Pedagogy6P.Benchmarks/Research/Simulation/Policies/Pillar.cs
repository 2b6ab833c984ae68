namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The six pillars, in the order of the score.</summary>
internal enum Pillar
{
    Personalised,
    Preventive,
    Predictive,
    Participative,
    Proof,
    Practice,
}
