// example
using Pedagogy6P.Practice.Mastery;
// end

namespace Documentation.Tests.Examples;

internal sealed class MasteryMoves : IExample
{
    public void Run()
    {
        // example
        MasteryModel model = StandardMastery.Of(["wounds"]);
        LearnerMastery learner = model.NewLearner();
        int wounds = model.SkillNumber("wounds");
        double day = new DateOnly(2027, 1, 4).DayNumber;
        foreach (bool isRight in (bool[])[true, true, false, true])
        {
            model.Update(learner, wounds, isRight, day: ++day);
        }

        foreach (int later in (int[])[0, 90, 365])
        {
            MasteryReading known = model.Read(learner, wounds, day + later);
            (double mastery, double lower, double upper) = known.Mastery;
            Console.WriteLine($"after {later} days: {mastery:0%}, from {lower:0%} to {upper:0%}");
        }

        Console.WriteLine($"The next answer is right with {model.Predict(learner, wounds, day: day + 1):0%}.");
        // end
    }
}
