using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class EmbeddingTests
{
    private const double Rounding = 1e-4;

    private readonly Workload _workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 1500, learners: 30);
    private readonly Embedding _embedding;

    public EmbeddingTests() => _embedding = new Embedding(_workload);

    [Fact]
    public void The_first_half_of_a_vector_is_taste_or_features()
    {
        for (int module = 0; module < _workload.Modules; module++)
        {
            Half(_embedding.Modules, module, 0).ShouldBe(_workload.Features[_workload.Programme.Tables.Modules[module].Id]);
        }

        for (int learner = 0; learner < _workload.Learners.Length; learner++)
        {
            Half(_embedding.Learners, learner, 0).ShouldBe(_workload.Learners[learner].Taste);
        }
    }

    [Fact]
    public void The_second_half_adds_up_directions_of_competencies()
    {
        ProgrammeTables tables = _workload.Programme.Tables;
        var taught = tables.ModuleCompetencies.ToLookup(row => row.ModuleId);
        Dictionary<string, double[]> directions = Directions(tables, taught);
        directions.Count.ShouldBeGreaterThan(40);

        int checkedModules = 0;
        for (int module = 0; module < _workload.Modules; module++)
        {
            var rows = taught[tables.Modules[module].Id].ToList();
            if (rows.Count > 1 && rows.TrueForAll(row => directions.ContainsKey(row.CompetencyId)))
            {
                ShouldBeSum(Half(_embedding.Modules, module, 1), directions, rows.Select(row => (row.CompetencyId, row.Attainment)));
                checkedModules++;
            }
        }

        checkedModules.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_learner_points_where_important_gaps_are()
    {
        ProgrammeTables tables = _workload.Programme.Tables;
        Dictionary<string, double[]> directions = Directions(tables, tables.ModuleCompetencies.ToLookup(row => row.ModuleId));
        int checkedLearners = 0;
        for (int number = 0; number < _workload.Learners.Length; number++)
        {
            Learner learner = _workload.Learners[number];
            var gaps = tables.RoleCompetencies.Where(row => learner.Roles.Contains(row.RoleId)).Select(row => (row.CompetencyId,
                row.Importance * Math.Max(0, row.Level - (learner.Mastery.FirstOrDefault(known => known.CompetencyId == row.CompetencyId)
                    ?.Mastery ?? 0)))).ToList();
            if (gaps.TrueForAll(gap => gap.Item2 == 0 || directions.ContainsKey(gap.CompetencyId)))
            {
                ShouldBeSum(Half(_embedding.Learners, number, 1), directions, gaps.Where(gap => gap.Item2 > 0));
                checkedLearners++;
            }
        }

        checkedLearners.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_same_workload_has_the_same_vectors()
    {
        var again = new Embedding(_workload);
        again.Modules.ShouldBe(_embedding.Modules);
        again.Learners.ShouldBe(_embedding.Learners);
    }

    // Modules that teach a single competency show its direction.
    private Dictionary<string, double[]> Directions(ProgrammeTables tables, ILookup<string, ModuleCompetency> taught)
    {
        Dictionary<string, double[]> directions = [];
        for (int module = 0; module < _workload.Modules; module++)
        {
            if (taught[tables.Modules[module].Id].ToList() is [var row])
            {
                directions[row.CompetencyId] = [.. Half(_embedding.Modules, module, 1).Select(value => value / row.Attainment)];
            }
        }

        return directions;
    }

    private static void ShouldBeSum(
        float[] vector, Dictionary<string, double[]> directions, IEnumerable<(string Competency, double Amount)> amounts)
    {
        double[] sum = new double[vector.Length];
        foreach ((string competency, double amount) in amounts)
        {
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += amount * directions[competency][i];
            }
        }

        vector.Zip(sum).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < Rounding);
    }

    private static float[] Half(float[] vectors, int row, int half) =>
        [.. vectors.Skip((row * Embedding.Dimensions) + (half * Workload.TasteLength)).Take(Workload.TasteLength)];
}
