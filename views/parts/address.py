"""The page's address, which holds the filters, handed on to another page."""

import streamlit as st


def address(**more: str | list[str]) -> dict[str, str | list[str]]:
    """This page's address with further parameters, for a link that keeps the filters."""
    return {**{key: st.query_params.get_all(key) for key in st.query_params}, **more}
