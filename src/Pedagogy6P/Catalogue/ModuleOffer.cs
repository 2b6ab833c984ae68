using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>A module as it would be taken: what a model is asked about. An immutable value.</summary>
/// <param name="Module">The module.</param>
/// <param name="Session">The chosen session; null when self-paced.</param>
public readonly record struct ModuleOffer(Module Module, Session? Session);
