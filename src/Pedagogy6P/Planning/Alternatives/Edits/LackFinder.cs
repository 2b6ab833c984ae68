using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// What modules lack in a state, and which modules supply it: those that teach what is asked, members of the group, and modules that help
/// to recognise a member. So no set of modules that supplies a lack is without one of those found. Not thread-safe.
/// </summary>
internal sealed class LackFinder(NumberedProgramme index, bool[] available)
{
    private readonly List<int[]> _lacks = [];
    private readonly List<int> _suppliers = [];
    private readonly bool[] _isAdded = new bool[available.Length];

    /// <summary>The suppliers of each lack of a module, each once; the list is used again by the next call.</summary>
    public List<int[]> Of(NumberedState state, int module) => Of(state, module, ever: false);

    /// <summary>As <see cref="Of(NumberedState, int)"/>, with all that may supply a lack once other modules are completed.</summary>
    public List<int[]> EverOf(NumberedState state, int module) => Of(state, module, ever: true);

    private List<int[]> Of(NumberedState state, int module, bool ever)
    {
        _lacks.Clear();
        foreach (CompetencyAmount asked in index.Asked[module])
        {
            if (!MasteryRules.Reaches(state.Mastery[asked.Competency], asked.Amount))
            {
                foreach (Supplier supplier in index.Supply.Suppliers[asked.Competency])
                {
                    AddIf(supplier.Supplies(asked), state, supplier.Module);
                }

                Keep();
            }
        }

        AddGroups(index.Hard.Of(index.Records[module].Hard), state, ever);
        return _lacks;
    }

    /// <summary>The suppliers of each advised group of a module that is not met; the list is used again by the next call.</summary>
    public List<int[]> AdvisedOf(NumberedState state, int module)
    {
        _lacks.Clear();
        AddGroups(index.Advised.Of(index.Records[module].Advised), state, ever: false);
        return _lacks;
    }

    private void AddGroups(PrerequisiteGroupList groups, NumberedState state, bool ever)
    {
        foreach (PrerequisiteGroupView group in groups)
        {
            if (!state.Meets(group))
            {
                foreach (int member in group.Alternatives)
                {
                    AddIf(true, state, member);
                    AddProofs(state, member, ever);
                }

                Keep();
            }
        }
    }

    // A member that is not completed is recognised once all that it teaches is proven: the first that is not needs some module.
    private void AddProofs(NumberedState state, int member, bool ever)
    {
        foreach (CompetencyAmount taught in index.Taught[member])
        {
            double mastery = state.Mastery[taught.Competency];
            if (!MasteryRules.Proves(mastery, state.Evidence[taught.Competency], taught.Amount))
            {
                foreach (Supplier supplier in index.Supply.Suppliers[taught.Competency])
                {
                    AddIf(MasteryRules.Reaches(Math.Max(mastery, supplier.Attainment), taught.Amount), state, supplier.Module);
                }

                if (!ever)
                {
                    return;
                }
            }
        }
    }

    private void AddIf(bool supplies, NumberedState state, int module)
    {
        if (supplies && available[module] && !_isAdded[module] && !state.Is(module, ModuleState.Completed))
        {
            _isAdded[module] = true;
            _suppliers.Add(module);
        }
    }

    private void Keep()
    {
        foreach (int supplier in _suppliers)
        {
            _isAdded[supplier] = false;
        }

        _lacks.Add([.. _suppliers]);
        _suppliers.Clear();
    }
}
