"""The floor to measure against: three buttons with keys and a callback, nothing else. What this
costs is Streamlit's own."""

import streamlit as st


def choose(choice: str) -> None:
    """Keeps the choice, as any app with a callback would."""
    st.session_state["choice"] = choice


for choice in ("one", "two", "three"):
    st.button(
        f"{choice}, after {st.session_state.get('choice')}",
        key=f"choice-{choice}",
        on_click=choose,
        args=(choice,),
    )
