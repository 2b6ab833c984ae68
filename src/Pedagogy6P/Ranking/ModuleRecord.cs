using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking;

/// <summary>What ranking reads of a module again and again, side by side in memory.</summary>
internal readonly record struct ModuleRecord(
    double Hours, double Price, double HandsOnShare, bool OpenToAll, bool DeclaresSettings, byte MinLevel, byte Modality)
{
    public static ModuleRecord Of(Module module) => new(
        module.Hours,
        module.Price,
        module.HandsOnShare,
        module.Audiences.IsEmpty,
        !module.Settings.IsEmpty,
        (byte)module.MinLevel,
        (byte)module.Modality);
}
