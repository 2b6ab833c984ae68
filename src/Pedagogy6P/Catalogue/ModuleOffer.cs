using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>A module as it would be taken: what a model is asked about. An immutable value.</summary>
/// <param name="Module">The module.</param>
/// <param name="Session">
/// The chosen session as the programme has it, null when self-paced. Its seats are those of the programme: seats left change by
/// <c>PedagogyEngine.WithSeats</c>, which no model is told.
/// </param>
public readonly record struct ModuleOffer(Module Module, Session? Session);
