using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Sequences;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Practice.Mastery.Simulation;

/// <summary>
/// Draws answers of learners whose mastery is known. Mastery of a skill is 1 ÷ (1 + e^−w) with w = ability + own deviation + ease +
/// learnt; each answer adds gain·(1 − learnt ÷ most), what was learnt halves with every half-life; an answer is right with probability
/// guess + (1 − guess − slip) ÷ (1 + e^(difficulty − w)). Learners practise a skill for a while, then another, an old one half the
/// time; days pass in between. The same seed gives the same answers on every machine. Stateless and thread-safe.
/// </summary>
public static class AnswerSimulator
{
    private const double GainDeviation = 0.4, HalfLifeDeviation = 0.5, DaysBetween = 2.5, MinuteShare = 1.0 / 1440;
    private const double LeastVariance = 1e-6;

    /// <summary>Draws a log.</summary>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="learnerSeed">Seed of the learners; skills and items come from the seed of the options alone, so that two logs, one to
    /// fit and one to score, can share them.</param>
    /// <exception cref="InputRefusedException">An option is out of range.</exception>
    public static SimulatedAnswers Draw(SimulationOptions? options = null, long learnerSeed = 0)
    {
        options ??= new SimulationOptions();
        OptionRules.ThrowIfInvalid(options, "simulation options");
        var world = new SeededRandom(options.Seed);
        double[] ease = Draws(options.Skills, ref world, options.EaseDeviation);
        double[] gain = [.. Draws(options.Skills, ref world, GainDeviation).Select(z => options.Gain * Math.Exp(z))];
        double[] halfLife = [.. Draws(options.Skills, ref world, HalfLifeDeviation).Select(z => options.HalfLifeDays * Math.Exp(z))];
        double[] difficulty = Draws(options.Skills * options.ItemsPerSkill, ref world, options.ItemDeviation);
        var random = new SeededRandom(SeededRandom.Combine((ulong)options.Seed, (ulong)learnerSeed));
        var builder = new AnswerLogBuilder();
        var probabilities = ImmutableArray.CreateBuilder<double>();
        var mastery = ImmutableArray.CreateBuilder<double>();
        string[] skillIds = [.. Enumerable.Range(0, options.Skills).Select(skill => Named("k", skill))];
        string[] itemIds = [.. Enumerable.Range(0, difficulty.Length).Select(item => Named("i", item))];
        for (int learner = 0; learner < options.Learners; learner++)
        {
            string id = Named("s", learner);
            double ability = options.AbilityDeviation * Normal(ref random), day = 0;
            double[] own = Draws(options.Skills, ref random, options.SkillDeviation);
            double[] learnt = new double[options.Skills], last = new double[options.Skills];
            var met = new List<int>();
            int left = 5 + (int)(-(options.MeanAnswers - 5) * Math.Log(1 - random.NextDouble()));
            while (left > 0)
            {
                int skill = met.Count > 0 && random.NextDouble() < 0.5 ? met[random.Next(met.Count)] : random.Next(options.Skills);
                met.Add(skill);
                for (int block = Math.Min(left, 3 + random.Next(8)); block > 0; block--, left--)
                {
                    int item = (skill * options.ItemsPerSkill) + random.Next(options.ItemsPerSkill);
                    learnt[skill] *= Math.Pow(2, -(day - last[skill]) / halfLife[skill]);
                    last[skill] = day;
                    double w = ability + own[skill] + ease[skill] + learnt[skill];
                    double right = options.Guess + ((1 - options.Guess - options.Slip) * Logit.Sigmoid(w - difficulty[item]));
                    probabilities.Add(right);
                    mastery.Add(Logit.Sigmoid(w));
                    builder.Add(id, skillIds[skill], random.NextDouble() < right, itemIds[item], day);
                    learnt[skill] += gain[skill] * Math.Max(0, 1 - (learnt[skill] / options.MostLearnt));
                    day += MinuteShare;
                }

                day += -DaysBetween * Math.Log(1 - random.NextDouble());
            }
        }

        return new SimulatedAnswers(builder.Build(), probabilities.ToImmutable(), mastery.ToImmutable())
        {
            Generator = GeneratorOf(options, [.. skillIds], [.. itemIds], ease, gain, halfLife, difficulty),
        };
    }

    private static MasteryModel GeneratorOf(SimulationOptions options, ImmutableArray<string> skillIds, ImmutableArray<string> itemIds,
        double[] ease, double[] gain, double[] halfLife, double[] difficulty)
    {
        double own = Math.Max(LeastVariance, options.SkillDeviation * options.SkillDeviation);
        var skills = Enumerable.Range(0, options.Skills)
            .Select(skill => new SkillParameters(ease[skill], own, gain[skill], halfLife[skill], TracingParameters.Typical));
        return new MasteryModel(new MasteryParameters
        {
            SkillIds = skillIds,
            ItemIds = itemIds,
            Ability = new AbilityParameters(Math.Max(LeastVariance, options.AbilityDeviation * options.AbilityDeviation), AbilityDrift: 0,
                SkillDrift: 0, options.MostLearnt, WrongShare: 1, options.Guess, options.Slip),
            Skills = [.. skills, new SkillParameters(0, own, options.Gain, options.HalfLifeDays, TracingParameters.Typical)],
            Difficulties = [.. difficulty],
            Pairs = [],
            Repeats = [],
            Weights = [],
        });
    }

    private static string Named(string prefix, int number) => prefix + (number + 1).ToString(CultureInfo.InvariantCulture);

    private static double[] Draws(int count, ref SeededRandom random, double deviation)
    {
        double[] values = new double[count];
        for (int at = 0; at < count; at++)
        {
            values[at] = deviation * Normal(ref random);
        }

        return values;
    }

    // Box and Muller 1958.
    private static double Normal(ref SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
