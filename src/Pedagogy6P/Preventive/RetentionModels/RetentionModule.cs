using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>A module with its competencies as numbers.</summary>
/// <param name="Module">The module.</param>
/// <param name="Number">Its number in the catalogue.</param>
/// <param name="Asked">Competencies with an entry level above 0, in ordinal order, and the level.</param>
/// <param name="Taught">Competencies taught and the attainment.</param>
/// <param name="IsSelfPaced">Whether it is taken without a session.</param>
internal sealed record RetentionModule(Module Module, int Number, (int Competency, double Level)[] Asked, (int Competency, double Level)[] Taught, bool IsSelfPaced);
