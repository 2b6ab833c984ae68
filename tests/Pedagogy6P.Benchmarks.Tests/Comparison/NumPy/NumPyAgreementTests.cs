using System.Diagnostics;
using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Benchmarks.Comparison.NumPy;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.NumPy;

public sealed class NumPyAgreementTests
{
    private const int Learners = 6;
    private const int K = 5;

    private readonly Workload _workload = WorkloadGenerator.Generate(WorkloadShape.Worst, modules: 90, learners: Learners);
    private readonly List<(string Learner, string Module, double Score)> _answers;

    public NumPyAgreementTests()
    {
        var linq = new LinqRanker(_workload.Programme, _workload.Options(), Workload.AsOf);
        _answers = [.. _workload.Learners.SelectMany(learner => linq.Rank(learner, K)
            .Select(item => (learner.Id, item.Module, item.Score)))];
    }

    [Fact]
    public void Answers_of_another_implementation_agree() => Difference().ShouldBeLessThan(1e-12);

    [Fact]
    public void A_score_that_differs_is_found_at_its_size()
    {
        _answers[7] = _answers[7] with { Score = _answers[7].Score + 0.25 };
        Difference().ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void Modules_that_change_places_differ_by_their_distance()
    {
        // The first two modules of the second learner, each with its own score but in the other order.
        (_answers[K], _answers[K + 1]) = (_answers[K + 1], _answers[K]);
        double apart = _answers[K + 1].Score - _answers[K].Score;
        apart.ShouldBeGreaterThan(0);
        Difference().ShouldBe(apart, 1e-9);
    }

    [Fact]
    public void A_list_of_another_length_never_agrees()
    {
        _answers.RemoveAt(_answers.Count - 1);
        Difference().ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Only_the_learners_asked_for_count()
    {
        _answers.RemoveAll(answer => answer.Learner == _workload.Learners[^1].Id);
        NumPyAgreement.LargestDifference(_workload, Learners - 1, K, _answers).ShouldBeLessThan(1e-12);
    }

    [Fact]
    public void The_script_opens_exactly_where_NumPy_is_installed()
    {
        const string Python = "/usr/bin/python3";
        bool installed = false;
        if (File.Exists(Python))
        {
            using var probe = Process.Start(new ProcessStartInfo(Python, ["-c", "import numpy"])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            probe.WaitForExit();
            installed = probe.ExitCode == 0;
        }

        using NumPyScript? script = NumPyScript.Open(_workload, Learners, K);
        (script is not null).ShouldBe(installed);
    }

    private double Difference() => NumPyAgreement.LargestDifference(_workload, Learners, K, _answers);
}
