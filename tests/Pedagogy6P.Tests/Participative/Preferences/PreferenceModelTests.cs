using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>Preference models as text: the same model comes back, and nothing else is taken for one.</summary>
public sealed class PreferenceModelTests
{
    private static readonly PreferenceVocabulary Vocabulary = PreferenceVocabulary.Of(World.Many(1, 1, modules: 40).Single().Programme);

    [Fact]
    public void What_is_written_is_read_to_the_bit()
    {
        PreferenceModel model = Model(seed: 3);
        PreferenceModel read = PreferenceModel.Parse(model.ToJson(), "tastes.json");
        read.Version.ShouldBe(model.Version);
        read.ToJson().ShouldBe(model.ToJson());
        read.Vocabulary.Names.ShouldBe(model.Vocabulary.Names);
        read.Priors.Of("a").ToCovariance().ShouldBe(model.Priors.Of("a").ToCovariance());
        read.Examination.Probabilities.ShouldBe(model.Examination.Probabilities);
    }

    [Fact]
    public void Models_that_differ_have_other_versions()
    {
        Model(3).Version.ShouldBe(Model(3).Version);
        Model(3).Version.ShouldNotBe(Model(4).Version);
        PreferenceModel.Untrained(Vocabulary).Version.ShouldNotBe(
            PreferenceModel.Untrained(Vocabulary, new PreferenceOptions { HalfLifeDays = 100 }).Version);
    }

    [Theory]
    [InlineData("\"halfLifeDays\":730", "\"halfLifeDays\":731")]
    [InlineData("\"halfLifeDays\":730", "\"halfLifeDays\":\"x\"")]
    [InlineData("\"format\":\"pedagogy6p-preference/1\"", "\"format\":\"else\"")]
    [InlineData("{\"format\"", "{\"formt\"")]
    [InlineData("}", "")]
    public void What_was_changed_is_refused_by_name(string part, string with)
    {
        string json = Model(3).ToJson();
        json.ShouldContain(part);
        Should.Throw<InputRefusedException>(() => PreferenceModel.Parse(json.Replace(part, with, StringComparison.Ordinal), "tastes.json"))
            .Message.ShouldContain("tastes.json");
    }

    [Fact]
    public void Priors_of_other_features_are_refused() => Should.Throw<ArgumentException>(() =>
        new PreferenceModel(Vocabulary, new PreferencePriors(PreferencePrior.Indifferent(2), [])));

    [Fact]
    public void Matrices_that_are_no_covariances_are_refused()
    {
        foreach (double[] none in (double[][])[[1, 2, 2, 1], [1, 0, 0, 0], [double.NaN, 0, 0, 1], [1, 0, 0]])
        {
            Should.Throw<ArgumentException>(() => PreferencePrior.Of([0, 0], none));
        }
    }

    private static PreferenceModel Model(int seed)
    {
        var dice = new Dice(seed);
        int features = Vocabulary.Names.Length;
        return new PreferenceModel(Vocabulary, new PreferencePriors(Tastes.AnyPrior(dice, features),
            [KeyValuePair.Create("a", Tastes.AnyPrior(dice, features)), KeyValuePair.Create("b", Tastes.AnyPrior(dice, features))]));
    }
}
