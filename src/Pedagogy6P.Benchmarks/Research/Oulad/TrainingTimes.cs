using System.Diagnostics;
using System.Globalization;
using System.Text;
using MathNet.Numerics.Statistics;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// What one fit takes on the training rows of a case: ours, LightGBM's and FastTree's, with the same settings and one thread.
/// </summary>
internal static class TrainingTimes
{
    private const int Repetitions = 5;

    private static readonly BoostingOptions Settings =
        new() { Trees = 200, LearningRate = 0.04, MaximumDepth = 5, MinimumChildWeight = 1, L2 = 1 };

    /// <summary>Fits everyone in turn, several times, and gives a table of medians.</summary>
    public static string Of(RiskTable train, RiskTable test)
    {
        (string Name, Func<IRiskModel> Fit)[] fits =
        [
            ("Pedagogy6P", () => BoostingTrainer.Train(train, Settings)),
            ("LightGBM (ML.NET)", () => MicrosoftMLTrainer.Train(train, MicrosoftMLModels.As(Settings, MicrosoftMLTrainerKind.LightGbm))),
            ("FastTree (ML.NET)", () => MicrosoftMLTrainer.Train(train, MicrosoftMLModels.As(Settings, MicrosoftMLTrainerKind.FastTree))),
        ];
        List<double>[] seconds = [.. fits.Select(_ => new List<double>())];
        var areas = new double[fits.Length];
        for (var repetition = 0; repetition <= Repetitions; repetition++)
        {
            for (var who = 0; who < fits.Length; who++)
            {
                var start = Stopwatch.GetTimestamp();
                var model = fits[who].Fit();
                var taken = Stopwatch.GetElapsedTime(start).TotalSeconds;
                areas[who] = RiskMetrics.Auc(test.Labels, model.Probabilities(test));

                // The first round compiles.
                if (repetition > 0)
                    seconds[who].Add(taken);
            }
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"One fit on {train.RowCount} rows of {train.Schema.Count} features: {Settings.Trees} trees, depth {Settings.MaximumDepth} "
                + $"(ML.NET: {1 << Settings.MaximumDepth} leaves), rate {Settings.LearningRate}, one thread, medians of {Repetitions}, in "
                + $"turn; ML.NET's include the reading of its trees back into models of this library.").AppendLine();
        text.AppendLine("| tool | training s | ours ÷ it | AUC |").AppendLine("|---|---|---|---|");
        for (var who = 0; who < fits.Length; who++)
        {
            var other = who;
            var ratio = Enumerable.Range(0, Repetitions).Select(round => seconds[0][round] / seconds[other][round]).Median();
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {fits[who].Name} | {seconds[who].Median():F2} | {ratio:F2} | {areas[who]:F4} |");
        }

        return text.ToString();
    }
}
