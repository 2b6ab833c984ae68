using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

/// <summary>Whoever ranks elsewhere reads the very workload that is ranked here.</summary>
public sealed class WorkloadFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pedagogy6p-");

    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read_back(string name)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules: 250, learners: 30);

        WorkloadFolder.Write(workload, learners: 20, _folder.FullName);

        ProgrammeFolder read = ProgrammeFolder.Read(_folder.FullName, cancellationToken: TestContext.Current.CancellationToken);
        ProgrammeTables expected = workload.Programme.Tables, actual = read.Programme.Tables;
        actual.ModuleCompetencies.ShouldBe(expected.ModuleCompetencies);
        actual.RoleCompetencies.ShouldBe(expected.RoleCompetencies);
        actual.Prerequisites.ShouldBe(expected.Prerequisites);
        actual.Backgrounds.ShouldBe(expected.Backgrounds);
        actual.Sessions.ShouldBe(expected.Sessions);
        actual.Studies.ShouldBe(expected.Studies);
        actual.Demand.ShouldBe(expected.Demand);
        actual.Sites.ShouldBe(expected.Sites);
        actual.ReferenceDate.ShouldBe(Workload.AsOf);
        read.Learners.Learners.Select(learner => learner.Id).ShouldBe(workload.Learners.Take(20).Select(learner => learner.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_folder_ranks_as_the_workload_does(string name)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules: 250, learners: 20);
        WorkloadFolder.Write(workload, learners: 20, _folder.FullName);
        ProgrammeFolder read = ProgrammeFolder.Read(_folder.FullName, cancellationToken: TestContext.Current.CancellationToken);
        ILookup<string, float> tastes = Vectors("taste.f32", [.. read.Learners.Learners.Select(learner => learner.Id)]);
        ILookup<string, float> features = Vectors("features.f32", [.. read.Programme.Tables.Modules.Select(module => module.Id)]);
        foreach (Module module in workload.Programme.Modules)
        {
            features[module.Id].ShouldBe(workload.Features[module.Id]);
        }

        var here = new PedagogyEngine(workload.Programme, workload.Options());
        var there = new PedagogyEngine(read.Programme, workload.Options());
        foreach ((Learner written, Learner known) in read.Learners.Learners.Zip(workload.Learners))
        {
            Learner whole = written with { Taste = [.. tastes[written.Id]] };
            there.Recommend(whole, Workload.AsOf, 10).Recommendations.Select(item => (item.ModuleId, item.SessionId, item.Score))
                .ShouldBe(here.Recommend(known, Workload.AsOf,
                10).Recommendations.Select(item => (item.ModuleId, item.SessionId, item.Score)));
        }
    }

    private ILookup<string, float> Vectors(string file, IReadOnlyList<string> ids)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.FullName, file));
        bytes.Length.ShouldBe(ids.Count * Workload.TasteLength * sizeof(float));
        return Enumerable.Range(0, ids.Count * Workload.TasteLength)
            .ToLookup(i => ids[i / Workload.TasteLength], i => BitConverter.ToSingle(bytes, i * sizeof(float)));
    }
}
