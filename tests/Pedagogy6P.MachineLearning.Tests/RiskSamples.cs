using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>Small generated tables with a known mechanism.</summary>
internal static class RiskSamples
{
    /// <summary>Numeric, ordinal and categorical features, some values missing, labels from a logistic model with an interaction.</summary>
    public static RiskTable Mixed(int rows, int seed, bool missing = true, bool cohorts = true)
    {
        Random random = new(seed);
        double[] load = new double[rows], silent = new double[rows], level = new double[rows], noise = new double[rows];
        string?[] modality = new string?[rows], site = new string?[rows];
        string[] persons = new string[rows];
        byte[] labels = new byte[rows];
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            load[i] = random.NextDouble() * 2;
            silent[i] = Math.Floor(random.NextDouble() * 30);
            level[i] = random.Next(5);
            noise[i] = random.NextDouble();
            modality[i] = random.Next(3) switch { 0 => "online", 1 => "on-site", _ => "hybrid" };
            site[i] = random.Next(2) == 0 ? "north" : "south";
            persons[i] = $"p{i / 2}";
            order[i] = i * 3 / rows;
            double z = -1.5 + (1.2 * (load[i] - 1)) + (0.06 * silent[i]) - (0.2 * level[i])
                + (string.Equals(modality[i], "on-site", StringComparison.Ordinal) ? -0.7 : 0)
                + (load[i] > 1 && silent[i] > 15 ? 0.8 : 0);
            labels[i] = (byte)(random.NextDouble() < 1 / (1 + Math.Exp(-z)) ? 1 : 0);
            if (missing && random.Next(12) == 0)
            {
                silent[i] = double.NaN;
            }

            if (missing && random.Next(20) == 0)
            {
                modality[i] = null;
            }
        }

        RiskTableBuilder builder = new RiskTableBuilder()
            .AddNumeric("load", load)
            .AddNumeric("days_silent", silent)
            .AddNumeric("level", level, ordinal: true)
            .AddNumeric("noise", Array.ConvertAll(noise, v => (float)v))
            .AddCategorical("modality", modality)
            .AddGroup("site", site)
            .SetLabels(labels)
            .SetPersons(persons);
        return (cohorts ? builder.SetOrder(order) : builder).Build();
    }

    /// <summary>Numeric features only, none missing.</summary>
    public static RiskTable Numeric(int rows, int features, int seed)
    {
        Random random = new(seed);
        RiskTableBuilder builder = new();
        double[] z = new double[rows];
        for (int f = 0; f < features; f++)
        {
            float[] column = new float[rows];
            for (int i = 0; i < rows; i++)
            {
                column[i] = (float)((random.NextDouble() * 4) - 2);
                z[i] += f == 0 ? column[i] : f == 1 ? column[i] * column[i] / 2 : f < 4 ? 0.3 * column[i] : 0;
            }

            builder.AddNumeric($"x{f}", column);
        }

        byte[] labels = [.. z.Select(v => (byte)(random.NextDouble() < 1 / (1 + Math.Exp(0.5 - v)) ? 1 : 0))];
        return builder.SetLabels(labels).Build();
    }

    public static BoostedTreesModel Boost(RiskTable table, BoostingOptions options, RiskTable? validation = null) =>
        BoostingTrainer.Train(table, options, validation, cancellationToken: TestContext.Current.CancellationToken);

    public static double[] Score(IRiskModel model, RiskTable table)
    {
        double[] probabilities = new double[table.RowCount];
        model.Probabilities(table, probabilities);
        return probabilities;
    }
}
