using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Tests.Proof.Register;

/// <summary>One case for each part of the rule, and where it ends.</summary>
public sealed class GradeRuleTests
{
    [Fact]
    public void Nobody_studied_it() => Is(EvidenceGrade.None, GradeReason.NotStudied);

    [Fact]
    public void Surveys_alone_show_nothing() =>
        Is(EvidenceGrade.None, GradeReason.SurveysOnly, Study(StudyDesign.Survey, 0.9, 0.01), Study(StudyDesign.Survey, 0.8, 0.01));

    [Fact]
    public void A_trial_that_found_nothing() => Is(EvidenceGrade.None, GradeReason.Unlikely, Trial(0.02, 0.05));

    [Fact]
    public void Harm_is_no_effect_that_matters() => Is(EvidenceGrade.None, GradeReason.Unlikely, Trial(-0.4, 0.05), Trial(-0.3, 0.05));

    [Fact]
    public void A_small_trial() => Is(EvidenceGrade.Weak, GradeReason.Possible, Trial(0.3, 0.2));

    [Fact]
    public void Before_and_after_alone() => Is(EvidenceGrade.Weak, GradeReason.NoComparison,
        Study(StudyDesign.PrePost, 0.9, 0.05), Study(StudyDesign.PrePost, 0.8, 0.05));

    [Fact]
    public void A_comparison_that_convinces_in_part() =>
        Is(EvidenceGrade.Moderate, GradeReason.Likely, Study(StudyDesign.QuasiExperiment, 0.35, 0.1));

    [Fact]
    public void One_trial_is_not_enough() => Is(EvidenceGrade.Moderate, GradeReason.FewTrials,
        Trial(0.5, 0.08), Study(StudyDesign.QuasiExperiment, 0.45, 0.05));

    [Fact]
    public void Two_trials_that_agree() => Is(EvidenceGrade.Strong, GradeReason.Shown, Trial(0.5, 0.08), Trial(0.4, 0.08));

    [Fact]
    public void Trials_that_differ_too_much_for_the_next_setting() => Is(EvidenceGrade.Moderate, GradeReason.Inconsistent,
        Trial(0.1, 0.04), Trial(0.7, 0.04), Trial(0.4, 0.04), Trial(0.6, 0.04));

    [Fact]
    public void Small_studies_that_find_more() => Is(EvidenceGrade.Moderate, GradeReason.Asymmetric,
        [.. Enumerable.Range(1, 12).Select(i => Trial(0.2 + (0.03 * i) + (i % 2 * 0.01), 0.02 * i))]);

    [Fact]
    public void Nine_studies_are_too_few_to_ask_whether_small_ones_find_more() => Is(EvidenceGrade.Strong, GradeReason.Shown,
        [.. Enumerable.Range(1, 9).Select(i => Trial(0.2 + (0.03 * i) + (i % 2 * 0.01), 0.02 * i))]);

    [Fact]
    public void Opposite_results_contradict_each_other() =>
        Is(EvidenceGrade.Contradictory, GradeReason.Opposed, Trial(0.5, 0.1), Trial(-0.5, 0.1), Trial(0.6, 0.1));

    [Fact]
    public void Opposite_results_of_weak_designs_may_be_chance() => Record(
        Study(StudyDesign.PrePost, 0.5, 0.1), Study(StudyDesign.PrePost, -0.5, 0.1)).Grade.ShouldBe(EvidenceGrade.None);

    [Fact]
    public void A_further_survey_changes_nothing()
    {
        Study[] trials = [Trial(0.5, 0.08), Trial(0.4, 0.08)];
        Record([.. trials, Study(StudyDesign.Survey, -3, 0.01)]).Grade.ShouldBe(Record(trials).Grade);
    }

    private static void Is(EvidenceGrade grade, GradeReason reason, params Study[] studies)
    {
        ModuleRecord record = Record(studies);
        (record.Grade, record.Reason).ShouldBe((grade, reason));
        record.Studies.Select(study => study.Study).ShouldBe(studies);
    }

    private static ModuleRecord Record(params Study[] studies) => ModuleRecord.Of("m", [.. studies], new EvidenceOptions());

    private static Study Trial(double effect, double error) => Study(StudyDesign.RandomisedTrial, effect, error);

    private static Study Study(StudyDesign design, double effect, double error) =>
        new("m", FormattableString.Invariant($"{design}-{effect}-{error}"), design, effect, error, 100, 2024, "made up");
}
