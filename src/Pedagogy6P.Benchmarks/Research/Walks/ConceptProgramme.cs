using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Walks;

/// <summary>
/// A programme with one self-paced module per concept, each asking those that come before it, and learners with a few concepts as goals.
/// </summary>
internal sealed class ConceptProgramme
{
    private const int MostGoals = 5;
    private const int MostHours = 10;
    private const double Level = 0.8;

    /// <summary>Draws hours and goals from a seed.</summary>
    public ConceptProgramme(ConceptGraph graph, int learners, ulong seed)
    {
        var dice = new Dice(seed);
        ImmutableArray<Module> modules =
        [
            .. graph.Concepts.Select(concept => new Module
            {
                Id = concept, Title = concept, Hours = dice.Between(1, MostHours), Modality = Modality.OnlineAsync,
            }),
        ];
        Goals =
        [
            .. Enumerable.Range(1, learners).Select(number => (
                new Learner { Id = Name("learner", number), Audience = "anyone", Level = 8, HoursPerWeek = 8,
                    Roles = [Name("role", number)] },
                dice.Some(graph.Concepts, dice.Between(1, MostGoals)))),
        ];
        Programme = new ProgrammeBuilder(new ProgrammeTables
        {
            Id = "concepts",
            Title = "Concepts",
            TimeZone = "Asia/Shanghai",
            Language = "zh",
            Competencies = [.. graph.Concepts.Select(concept => new Competency(concept, concept))],
            Modules = modules,
            ModuleCompetencies = [.. graph.Concepts.Select(concept => new ModuleCompetency(concept, concept, 0, 1))],
            Prerequisites = [.. graph.Edges.Select(edge => new Prerequisite(edge.Later, edge.Earlier))],
            Roles = [.. Goals.Select(item => new Role(item.Learner.Roles[0], item.Learner.Roles[0]))],
            RoleCompetencies = [.. Goals.SelectMany(item => item.Concepts,
                (item, concept) => new RoleCompetency(item.Learner.Roles[0], concept, Level))],
        }).Build();
    }

    public Programme Programme { get; }

    /// <summary>Every learner with the concepts that their role asks.</summary>
    public ImmutableArray<(Learner Learner, ImmutableArray<string> Concepts)> Goals { get; }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
