using System.Security.Cryptography;
using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Practice.Mastery;

public sealed partial class MasteryModel : IMasteryModel
{
    private const double NearlyAll = 1e-9;
    private readonly Lazy<string> _versionId;

    /// <inheritdoc/>
    public string VersionId => _versionId.Value;

    /// <inheritdoc/>
    public double HalfLifeDays(string competencyId) => _skills[SkillNumber(competencyId)].HalfLifeDays;

    /// <inheritdoc/>
    public double Faded(string competencyId, double mastery, double days)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(mastery is >= 0 and <= 1, true, nameof(mastery));
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsNaN(days), true, nameof(days));
        ref readonly SkillParameters skill = ref _skills[SkillNumber(competencyId)];
        double kept = skill.Kept(days);
        if (kept == 1)
        {
            return mastery;
        }

        double logOdds = Logit.Of(Math.Clamp(mastery, NearlyAll, 1 - NearlyAll));
        double learnt = Math.Clamp(logOdds - skill.Ease, 0, _ability.MostLearnt);
        return Math.Min(mastery, Logit.Sigmoid(logOdds - (learnt * (1 - kept))));
    }

    /// <inheritdoc/>
    public Interval IntervalOf(double mastery, double evidence)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(mastery is >= 0 and <= 1, true, nameof(mastery));
        ArgumentOutOfRangeException.ThrowIfNotEqual(evidence > 0, true, nameof(evidence));
        double p = Math.Clamp(mastery, NearlyAll, 1 - NearlyAll), logOdds = Logit.Of(p);
        double half = Quantile / Math.Sqrt((1 + evidence) * p * (1 - p));
        return new Interval(mastery, Math.Min(mastery, Logit.Sigmoid(logOdds - half)), Math.Max(mastery, Logit.Sigmoid(logOdds + half)));
    }

    private static string HashOf(MasteryParameters parameters)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        MasteryContent.Write(writer, parameters);
        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }
}
