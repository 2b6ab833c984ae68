using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Tests;

/// <summary>Small tables with missing values and categories, the same at every run.</summary>
internal static class Samples
{
    public static RiskTable Table(int rows, long seed, bool withCategories = true, bool withMissing = true, bool withWeights = false)
    {
        var random = new SeededRandom(seed);
        float[] load = new float[rows], age = new float[rows];
        double[] grade = new double[rows], weights = new double[rows];
        string?[] site = new string?[rows];
        string[] person = new string[rows];
        byte[] labels = new byte[rows];
        string?[] sites = ["montpellier", "nîmes", "sète", null];
        for (int row = 0; row < rows; row++)
        {
            load[row] = (float)Math.Round(random.NextDouble() * 40, 1);
            age[row] = withMissing && random.Next(5) == 0 ? float.NaN : 18 + random.Next(50);
            grade[row] = withMissing && random.Next(7) == 0 ? double.NaN : random.NextDouble() * 20;
            site[row] = sites[random.Next(sites.Length)];
            person[row] = $"p{row / 2}";
            weights[row] = 1 + random.Next(3);
            double logit = (0.1 * load[row]) - (double.IsNaN(grade[row]) ? 1 : 0.15 * grade[row]) + (site[row] is "sète" ? 1.5 : 0)
                - (float.IsNaN(age[row]) ? 1 : 0.02 * age[row]);
            labels[row] = random.NextDouble() < Logit.Sigmoid(logit) ? (byte)1 : (byte)0;
        }

        RiskTableBuilder builder = new RiskTableBuilder().AddNumeric("load", load).AddNumeric("age", age).AddNumeric("grade", grade);
        if (withCategories)
        {
            builder.AddCategorical("site", site, ["montpellier", "nîmes", "sète"]);
        }

        if (withWeights)
        {
            builder.SetWeights(weights);
        }

        return builder.SetLabels(labels).SetPersons(person).Build();
    }

    /// <summary>The rows of a table one after the other.</summary>
    public static double[] Rows(RiskTable table)
    {
        double[] rows = new double[table.RowCount * table.Schema.Count];
        for (int row = 0; row < table.RowCount; row++)
        {
            table.CopyRow(row, rows.AsSpan(row * table.Schema.Count));
        }

        return rows;
    }

    public static double[] Score(IRiskModel model, RiskTable table)
    {
        double[] probabilities = new double[table.RowCount];
        model.Probabilities(table, probabilities);
        return probabilities;
    }
}
