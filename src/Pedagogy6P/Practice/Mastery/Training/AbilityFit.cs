using Pedagogy6P.MachineLearning.Sequences;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>
/// Fits the ability filter by the likelihood of each answer given those before: numbers common to all by search along one after the
/// other, ease and difficulty by scoring, gain and half-life of each skill by trying factors for all skills at once.
/// </summary>
internal sealed class AbilityFit
{
    // Beforehand, skills differ from the common gain and half-life by a factor of about 2, items from their skill by 0.7.
    private const double FactorDeviation = 0.7, ItemVariance = 0.5, EaseVariance = 4, SmallestStep = 1.04;
    private const int Moves = 13, Enough = 300_000;
    private const double UsualHalfLife = 60, UsualGain = 0.1;
    private static readonly double[] Factors = [2, 0.5, 1.41, 0.71, 1.19, 0.84];

    private readonly AbilityPass _pass;
    private readonly SkillParameters[] _skills;
    private readonly double[] _difficulties;
    private AbilityParameters _ability = new() { Guess = 0.15, Slip = 0.08 };
    private double _variance = 0.5;
    private double _gain = UsualGain;
    private double _halfLife = UsualHalfLife;
    private readonly double[] _ownGain;
    private readonly double[] _ownHalfLife;
    private readonly bool _hasTimes;
    private readonly int _every;

    private AbilityFit(AnswerLog log, RepeatedAnswers repeats, TracingParameters[] chains, int threads)
    {
        _hasTimes = log.HasTimes;
        _every = Math.Max(1, log.Count / Enough);
        _skills = [.. chains.Select(chain => new SkillParameters(0, 1, 0, double.PositiveInfinity, chain))];
        _difficulties = new double[log.ItemIds.Length];
        _ownGain = [.. _skills.Select(_ => 1.0)];
        _ownHalfLife = [.. _skills.Select(_ => 1.0)];
        _pass = new AbilityPass(log, repeats, _skills.Length, threads);
    }

    public static (AbilityParameters Ability, SkillParameters[] Skills, double[] Difficulties) Of(AnswerLog log, RepeatedAnswers repeats,
        TracingParameters[] chains, int threads, CancellationToken cancellationToken)
    {
        var fit = new AbilityFit(log, repeats, chains, threads);
        fit.Run(cancellationToken);
        return (fit._ability, fit._skills, fit._difficulties);
    }

    private void Run(CancellationToken cancellationToken)
    {
        Apply();
        Score(3);
        for (int round = 0; round < 3; round++)
        {
            SearchCommon(round == 0 ? 2 : 1.4, cancellationToken);
            Score(2);
            SearchOwn(_ownGain);
            if (_hasTimes)
            {
                SearchOwn(_ownHalfLife);
            }
        }

        Score(2);
        Centre();
    }

    private void SearchCommon(double factor, CancellationToken cancellationToken)
    {
        double best = Loss();
        for (; factor > SmallestStep; factor = Math.Sqrt(factor))
        {
            bool isBetter = true;
            for (int sweep = 0; sweep < 4 && isBetter; sweep++)
            {
                isBetter = false;
                for (int number = 0; number < Moves; number++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    isBetter |= Try(number, factor, ref best) || Try(number, 1 / factor, ref best);
                }
            }
        }
    }

    private bool Try(int number, double factor, ref double best)
    {
        (AbilityParameters ability, double variance, double gain, double halfLife) = (_ability, _variance, _gain, _halfLife);
        SkillParameters[] skills = [.. _skills];
        double[] difficulties = [.. _difficulties];
        double stretch = 1;
        bool isLevelled = false;
        switch (number)
        {
            case 0: _ability = _ability with { Variance = Bounded(_ability.Variance * factor, 0.02, 10) }; break;
            case 1: _variance = Bounded(_variance * factor, 0.02, 10); break;
            case 2: _gain = Bounded(_gain * factor, 1e-4, 3); break;
            case 3: _ability = _ability with { SkillDrift = Bounded(_ability.SkillDrift * factor, 1e-6, 1) }; break;
            case 4: _ability = _ability with { AbilityDrift = Bounded(_ability.AbilityDrift * factor, 1e-7, 1) }; break;
            case 5: _ability = _ability with { MostLearnt = Bounded(_ability.MostLearnt * factor, 0.2, 20) }; break;
            case 6: _ability = _ability with { WrongShare = Bounded(_ability.WrongShare * factor, 0.01, 4) }; break;
            case 7: _ability = _ability with { Guess = Bounded(_ability.Guess * factor, 0.002, 0.45) }; break;
            case 8: _ability = _ability with { Slip = Bounded(_ability.Slip * factor, 0.002, 0.45) }; break;
            case 9 when _hasTimes: _halfLife = Bounded(_halfLife * factor, 0.05, 5000); break;

            // Guess and slip trade against the scale and the level of everything else: they are moved together too.
            case 10:
                _ability = _ability with { Guess = Bounded(_ability.Guess * factor, 0.002, 0.45) };
                (stretch, isLevelled) = (Math.Pow(factor, 0.15), true);
                break;
            case 11:
                _ability = _ability with { Slip = Bounded(_ability.Slip * factor, 0.002, 0.45) };
                (stretch, isLevelled) = (Math.Pow(factor, 0.15), true);
                break;
            case 12: stretch = Math.Sqrt(factor); break;
            default: return false;
        }

        Stretch(stretch);
        Apply();
        if (isLevelled)
        {
            Level();
        }

        double loss = Loss();
        if (loss < best)
        {
            best = loss;
            return true;
        }

        (_ability, _variance, _gain, _halfLife) = (ability, variance, gain, halfLife);
        skills.CopyTo(_skills, 0);
        difficulties.CopyTo(_difficulties, 0);
        return false;
    }

    // One step of scoring for the ease of all skills together.
    private void Level()
    {
        (double[] slope, double[] weight, _, _) = _pass.Scores(_ability, _skills, _difficulties, _every);
        double step = slope.Sum() / (weight.Sum() + (1 / EaseVariance));
        for (int skill = 0; skill < _skills.Length; skill++)
        {
            _skills[skill] = _skills[skill] with { Ease = _skills[skill].Ease + step };
        }
    }

    private void Stretch(double factor)
    {
        if (factor == 1)
        {
            return;
        }

        double square = factor * factor;
        (_variance, _gain) = (_variance * square, _gain * factor);
        _ability = _ability with
        {
            Variance = _ability.Variance * square,
            MostLearnt = _ability.MostLearnt * factor,
            SkillDrift = _ability.SkillDrift * square,
            AbilityDrift = _ability.AbilityDrift * square,
        };
        for (int skill = 0; skill < _skills.Length; skill++)
        {
            _skills[skill] = _skills[skill] with { Ease = _skills[skill].Ease * factor };
        }

        for (int item = 0; item < _difficulties.Length; item++)
        {
            _difficulties[item] *= factor;
        }
    }

    // All skills try a factor at once and each keeps what served it best: they meet in the ability alone.
    private void SearchOwn(double[] own)
    {
        double[] best = _pass.Losses(_ability, _skills, _difficulties), kept = [.. own];
        for (int skill = 0; skill < own.Length; skill++)
        {
            best[skill] += Unlikely(own[skill]);
        }

        double[] start = [.. own];
        foreach (double factor in Factors)
        {
            for (int skill = 0; skill < own.Length; skill++)
            {
                own[skill] = start[skill] * factor;
            }

            Apply();
            double[] losses = _pass.Losses(_ability, _skills, _difficulties);
            for (int skill = 0; skill < own.Length; skill++)
            {
                double loss = losses[skill] + Unlikely(own[skill]);
                (best[skill], kept[skill]) = loss < best[skill] ? (loss, own[skill]) : (best[skill], kept[skill]);
            }
        }

        kept.CopyTo(own, 0);
        own[^1] = 1;
        Apply();
    }

    private void Score(int rounds)
    {
        for (int round = 0; round < 2 * rounds; round++)
        {
            bool isOfSkills = round % 2 == 0;
            (double[] slope, double[] weight, double[] itemSlope, double[] itemWeight) = _pass.Scores(_ability, _skills, _difficulties);
            double sum = 0;

            // In turn: together, a skill and its items would each go the whole way.
            for (int skill = 0; isOfSkills && skill < _skills.Length - 1; skill++)
            {
                double ease = _skills[skill].Ease;
                ease += (slope[skill] - (ease / EaseVariance)) / (weight[skill] + (1 / EaseVariance));
                _skills[skill] = _skills[skill] with { Ease = ease };
                sum += ease;
            }

            if (isOfSkills)
            {
                _skills[^1] = _skills[^1] with { Ease = _skills.Length > 1 ? sum / (_skills.Length - 1) : 0 };
            }

            for (int item = 0; !isOfSkills && item < _difficulties.Length; item++)
            {
                _difficulties[item] += (-itemSlope[item] - (_difficulties[item] / ItemVariance))
                    / (itemWeight[item] + (1 / ItemVariance));
            }
        }
    }

    // Difficulties are relative to the skill: their mean belongs to its ease.
    private void Centre()
    {
        (double[] sums, int[] counts, int[] skillOf) = _pass.ItemMeans(_difficulties, _skills.Length);
        for (int skill = 0; skill < _skills.Length; skill++)
        {
            // What skills share cannot be moved for one of them alone.
            double mean = counts[skill] > 0 ? sums[skill] / counts[skill] : 0;
            _skills[skill] = _skills[skill] with { Ease = _skills[skill].Ease - mean };
            sums[skill] = mean;
        }

        for (int item = 0; item < _difficulties.Length; item++)
        {
            _difficulties[item] -= skillOf[item] < 0 ? 0 : sums[skillOf[item]];
        }
    }

    private void Apply()
    {
        for (int skill = 0; skill < _skills.Length; skill++)
        {
            _skills[skill] = _skills[skill] with
            {
                Variance = _variance,
                Gain = _gain * _ownGain[skill],
                HalfLifeDays = _hasTimes ? _halfLife * _ownHalfLife[skill] : double.PositiveInfinity,
            };
        }
    }

    // What is common to all needs no more than some hundred thousand answers.
    private double Loss() => _pass.Losses(_ability, _skills, _difficulties, _every).Sum() + Beforehand();

    // Small logs say little of time and of practice: there, what is usual stays.
    private double Beforehand()
    {
        double Far(double value, double usual, double deviation) => Math.Pow(Math.Log(value / usual) / deviation, 2) / 2;
        return (_hasTimes ? Far(_halfLife, UsualHalfLife, 1) : 0) + Far(_gain, UsualGain, 1) + Far(_ability.MostLearnt, 3, 1)
            + Far(_ability.WrongShare, 0.7, 0.7) + Far(_ability.Guess, 0.1, 1) + Far(_ability.Slip, 0.07, 1)
            + Far(_ability.Variance, 1, 1) + Far(_variance, 0.5, 1);
    }

    private static double Unlikely(double factor) => Math.Log(factor) * Math.Log(factor) / (2 * FactorDeviation * FactorDeviation);

    private static double Bounded(double value, double least, double most) => Math.Clamp(value, least, most);
}
