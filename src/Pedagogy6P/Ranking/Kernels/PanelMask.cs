namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What bitmaps say about the modules of a panel and one learner.</summary>
/// <param name="Open">Modules that pass the static filters.</param>
/// <param name="Shared">Modules that share a setting with the learner.</param>
/// <param name="Undeclared">Modules that declare no setting; all when the learner declares none.</param>
internal readonly record struct PanelMask(ulong Open, ulong Shared, ulong Undeclared);
