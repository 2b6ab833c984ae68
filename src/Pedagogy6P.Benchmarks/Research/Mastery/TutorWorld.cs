using System.Globalization;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>
/// A tutor that gives sets of problems of one skill until three right answers in a row: skills are known or not known, learnt at the pace
/// of the student, forgotten between sessions; students have moods that last a session, and are careless to a degree of their own. Of one
/// skill in five each problem is filed under a second skill too and appears as two rows. No items, no times. Nothing of it is a log-odds
/// that moves: it is not the tracker's model.
/// </summary>
internal sealed class TutorWorld
{
    private const int Skills = 40, RightInARow = 3, MostOfASet = 12, Sets = 12;
    private const double TwoTags = 0.2, SessionEnds = 0.4, MoodDeviation = 0.5, PaceDeviation = 0.7;

    private readonly int _seed;
    private readonly double[] _prior = new double[Skills];
    private readonly double[] _learn = new double[Skills];
    private readonly double[] _forget = new double[Skills];
    private readonly double[] _guess = new double[Skills];
    private readonly double[] _slip = new double[Skills];
    private readonly int[] _second = new int[Skills];

    public TutorWorld(int seed)
    {
        _seed = seed;
        var dice = new Dice(SeededRandom.Combine((ulong)seed, 0));
        for (int skill = 0; skill < Skills; skill++)
        {
            (_prior[skill], _learn[skill], _forget[skill]) = (dice.Between(-1.5, 1.0), dice.Between(-3.0, -0.5), dice.Between(0.02, 0.2));
            (_guess[skill], _slip[skill]) = (dice.Between(-2.0, -0.4), dice.Between(-3.0, -1.5));
            _second[skill] = dice.Chance(TwoTags) ? dice.Below(Skills) : skill;
        }
    }

    /// <summary>Answers of students; another lot has other students of the same world.</summary>
    public AnswerLog Draw(int students, int lot)
    {
        var dice = new Dice(SeededRandom.Combine((ulong)_seed, (ulong)lot));
        var builder = new AnswerLogBuilder();
        for (int student = 0; student < students; student++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"s{student}");
            double ability = dice.Normal(), pace = PaceDeviation * dice.Normal(), careless = 0.5 * dice.Normal();
            double mood = MoodDeviation * dice.Normal();
            bool[] known = [.. _prior.Select(prior => dice.Chance(Logit.Sigmoid(prior + ability)))];
            for (int set = 1 + dice.Below(2 * Sets); set > 0; set--)
            {
                if (dice.Chance(SessionEnds))
                {
                    mood = MoodDeviation * dice.Normal();
                    for (int skill = 0; skill < Skills; skill++)
                    {
                        known[skill] &= !dice.Chance(_forget[skill]);
                    }
                }

                Practise(builder, id, dice, dice.Below(Skills), known, (pace, careless, mood));
            }
        }

        return builder.Build();
    }

    private void Practise(AnswerLogBuilder builder, string id, Dice dice, int skill, bool[] known,
        (double Pace, double Careless, double Mood) student)
    {
        int inARow = 0;
        for (int problem = 0; problem < MostOfASet && inARow < RightInARow; problem++)
        {
            bool isRight = known[skill] ? !dice.Chance(Logit.Sigmoid(_slip[skill] + student.Careless - student.Mood))
                : dice.Chance(Logit.Sigmoid(_guess[skill] + student.Mood));
            builder.Add(id, Named(skill), isRight);
            if (_second[skill] != skill)
            {
                builder.Add(id, Named(_second[skill]), isRight);
            }

            inARow = isRight ? inARow + 1 : 0;
            known[skill] |= dice.Chance(Logit.Sigmoid(_learn[skill] + student.Pace));
        }
    }

    private static string Named(int skill) => string.Create(CultureInfo.InvariantCulture, $"k{skill}");
}
